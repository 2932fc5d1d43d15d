/** Text that shall be shown as it is: * of a note mark, _ of PM_{2.5}, < of <5.5. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~#!]/g, '\\$&');
}
