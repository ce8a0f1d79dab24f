type Attributes = Readonly<Record<string, string | boolean | undefined>>;
export type Child = Node | string;

/** Makes an element. An attribute that is `false` or absent is left out, `true` gives an empty one. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A button that does something on this page. */
export function button(label: Child, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

/** A modal dialog with a title and a way out, closed by Esc and by a click beside it too. It is added to the page. */
export function createDialog(title: string, attributes: Attributes, ...children: readonly Child[]): HTMLDialogElement {
  const close = button('Close', () => dialog.close(), { class: 'dialog-close' });
  const dialog = element('dialog', { 'aria-label': title, ...attributes }, ...children, close);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
