import { Type } from 'typebox'
import { named } from './nameSchemas.ts'

const LogoutToken = Type.Object(
  {
    iss: Type.String({ description: 'this server' }),
    aud: Type.String({ description: 'the client id of the application' }),
    sub: Type.String({ description: 'the id of the person' }),
    sid: Type.String({ description: 'the login session that is over' }),
    jti: Type.String(),
    iat: Type.Integer({ description: 'seconds since 1970' }),
    exp: Type.Integer({ description: 'two minutes later' }),
    events: Type.Object({}, { additionalProperties: true }),
  },
  named('LogoutToken'),
)

const LogoutNotice = Type.Object(
  {
    logout_token: Type.String({
      description: 'RS256 JWT, `typ` logout+jwt; the keys are at `/.well-known/jwks.json`',
      contentMediaType: 'application/jwt',
      contentSchema: LogoutToken,
    }),
  },
  named('LogoutNotice'),
)

/** What this server sends to applications, in the form of the OpenAPI document. */
export const WEBHOOKS = {
  backchannelLogout: {
    post: {
      operationId: 'receiveLogout',
      tags: ['applications'],
      summary: 'Learn that a login session is over (OpenID Connect Back-Channel Logout 1.0 §2.5)',
      description:
        'Sent to the `backchannel_logout_uri` of each application that was entered under the login session, and repeated for about half a day until it answers 200 or 204.',
      security: [],
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: LogoutNotice } },
      },
      responses: {
        200: { description: 'The application has logged the person out' },
        204: { description: 'The same' },
        400: { description: 'The application refuses the token' },
      },
    },
  },
}
