/** Requests as bytes for the wire. */
export function getRequest(path: string, accessToken: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${accessToken}\r\n\r\n`
}

export function postRequest(path: string, body: object, accessToken?: string): string {
  const text = JSON.stringify(body)
  const bearer = accessToken === undefined ? '' : `Authorization: Bearer ${accessToken}\r\n`
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\n${bearer}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

export function deleteRequest(path: string, accessToken: string): string {
  return `DELETE ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${accessToken}\r\n\r\n`
}
