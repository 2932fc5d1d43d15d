import { DiagnosticSeverity, ThemeColor, ThemeIcon } from 'vscode';

/** A picture in the colour of the gravest finding. All colours are the theme's. */
export function coloredIcon(picture: string, severity: number | undefined): ThemeIcon {
  const color = colorOf(severity);
  return color ? new ThemeIcon(picture, new ThemeColor(color)) : new ThemeIcon(picture);
}

function colorOf(severity: number | undefined): string | undefined {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return 'problemsErrorIcon.foreground';
    case DiagnosticSeverity.Warning:
      return 'problemsWarningIcon.foreground';
    case DiagnosticSeverity.Information:
      return 'problemsInfoIcon.foreground';
    default:
      return undefined;
  }
}
