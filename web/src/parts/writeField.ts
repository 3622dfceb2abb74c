/**
 * Writes into a field as if a person had typed the text. React reads the value of a field only when
 * it is set as the browser sets it, and otherwise would hear no change.
 */
export function writeField(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
