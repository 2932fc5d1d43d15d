// `npm run library [folder]`: first the reference plans from their texts, then the catalogue from their tables. `--check` holds for both.
await import('./library.mts');
await import('./catalogue.mts');
