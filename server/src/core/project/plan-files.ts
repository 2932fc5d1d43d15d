/** A text of a folder. */
export interface TextFile {
  readonly uri: string;
  /** Changes whenever the file does. */
  readonly stamp: string;
}

export type Looked =
  | { readonly is: 'file'; readonly stamp: string }
  /** Its texts (.txt, .md), with those of the folders below. */
  | { readonly is: 'folder'; readonly texts: readonly TextFile[] };

/** The only way to the files of a project's own plans; whoever runs the core brings it. Folders are URIs that end with a slash. */
export interface PlanFiles {
  /** The URI of a path that stands in guihua.json or in a setting; null where it leads nowhere. */
  locate(folder: string | null, path: string): string | null;
  /** The path to write for a file in the guihua.json of a folder: 参考/长沙十五五.txt. */
  pathFrom(folder: string, uri: string): string;
  /** null where nothing is. */
  look(uri: string): Promise<Looked | null>;
  /** The text with its SHA-256, or in Chinese why it cannot be read. */
  read(uri: string): Promise<{ readonly text: string; readonly sha256: string } | string>;
}
