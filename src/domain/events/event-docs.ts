/** Documentation of one event type: what it says, and each field with its meaning and unit. */
export interface EventDoc<Payload> {
  readonly summary: string;
  readonly fields: { readonly [Field in keyof Payload]-?: string };
}

/** Every event of a map must be documented, field by field; `docs/events.md` is generated from it. */
export type EventDocs<EventMap> = { readonly [Type in keyof EventMap]: EventDoc<EventMap[Type]> };
