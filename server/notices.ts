import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { MessageData } from '../rules/engine/message.js';
import type { Language } from '../rules/index.js';
import { isolated, type MessageId, say } from './messages.js';

/** Messages in the editor's window. */
export class Notices {
  readonly #said = new Set<string>();

  constructor(private readonly connection: Connection) {}

  /** About something that stays wrong until the user mends it: said the first time only. */
  once(id: MessageId, language: Language, data: MessageData): void {
    const text = say(id, language, data);
    if (this.#said.has(text)) return;
    this.#said.add(text);
    this.show(id, language, data);
  }

  show(id: MessageId, language: Language, data: MessageData): void {
    const message = isolated(say(id, language, data), language);
    this.connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message })
      .catch(() => undefined);
  }
}
