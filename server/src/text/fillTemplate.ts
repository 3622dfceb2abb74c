/** The names in the braces of a template: `'host' | 'port'` for `{host}:{port}`. */
export type NamesIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

/** What is put into the places of a template. Numbers are written as in English. */
export type TemplateValues = Readonly<Record<string, string | number>>

/** Fills the places of an English sentence, such as `{free_mib} MiB are free at {folder}.` */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    return typeof value === 'number' ? value.toLocaleString('en') : (value ?? place)
  })
}
