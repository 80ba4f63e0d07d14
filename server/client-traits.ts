import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.js';

/** What the client can do and wants, read once from its `initialize` request. */
export interface ClientTraits {
  readonly options: InitializationOptions;
  /** The language of the editor's interface (`en-GB`, `ar`); undefined where the client does not say. */
  readonly locale: string | undefined;
  /** URIs of the workspace's folders at the start. */
  readonly folders: readonly string[];
  /** The client asks for diagnostics; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly announcesFolders: boolean;
  readonly watchesFiles: boolean;
  /** Files outside of the workspace can be watched, too. */
  readonly watchesAnywhere: boolean;
  readonly registersConfigurationChanges: boolean;
  readonly relatedInformation: boolean;
  /** The client shows how far work in the background is. */
  readonly showsProgress: boolean;
  /** Edits may name the version of the document that they are for. */
  readonly versionedEdits: boolean;
  /** Edits may ask to be confirmed. */
  readonly annotatedEdits: boolean;
  /** Hovers may be Markdown. */
  readonly markdownHovers: boolean;
}

/** Reads `initialize` (LSP 3.17, "Initialize Request"). Whatever is missing is not supported. */
export function readClient(params: InitializeParams): ClientTraits {
  const { window, workspace, textDocument } = params.capabilities;
  return {
    options: readOptions(params.initializationOptions),
    locale: params.locale,
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    announcesFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnywhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    registersConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    relatedInformation:
      (textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true,
    showsProgress: window?.workDoneProgress === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatedEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    markdownHovers: textDocument?.hover?.contentFormat?.includes('markdown') === true,
  };
}

/** Takes from the client's options what has the right type; a field of another type counts as left out. */
function readOptions(value: unknown): InitializationOptions {
  const given: Partial<Record<keyof InitializationOptions, unknown>> =
    typeof value === 'object' && value !== null ? value : {};
  return {
    ...(typeof given.dataUri === 'string' ? { dataUri: given.dataUri } : {}),
    ...(typeof given.userDictionaryUri === 'string' ? { userDictionaryUri: given.userDictionaryUri } : {}),
    ...(typeof given.storageUri === 'string' ? { storageUri: given.storageUri } : {}),
    fileAccess: given.fileAccess === true,
    status: given.status === true,
    settings: given.settings,
  };
}
