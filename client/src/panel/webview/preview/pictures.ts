/** Puts pictures of the draft's folder in the place of their words; where there is none, the words stay. */
export function showPictures(folder: string | null): void {
  if (folder === null) return;
  for (const words of document.querySelectorAll<HTMLElement>('.picture[data-path]')) {
    const picture = document.createElement('img');
    picture.alt = words.getAttribute('aria-label') ?? '';
    // What comes late, or never, must not move the page.
    picture.addEventListener('load', () => words.replaceWith(picture));
    picture.src = new URL(words.dataset.path!, folder).href;
  }
}
