# The application alone; its database is given by DATABASE_URL, or embedded under /data without it.
FROM node:24-bookworm-slim

WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY server/package.json server/
COPY client/package.json client/
COPY cli/package.json cli/
COPY bench/package.json bench/
COPY e2e/package.json e2e/
COPY web/package.json web/
COPY cli/tessera.mjs cli/
COPY scripts scripts
RUN node -e "import('/app/scripts/install.mjs').then(({ ensureInstalled }) => ensureInstalled())"
COPY . .
RUN node -e "import('/app/scripts/buildWeb.mjs').then(({ buildWeb }) => buildWeb(process.execPath))"

RUN mkdir /data && chown node:node /data
USER node
ENV HOST=0.0.0.0 PORT=8000 TESSERA_DATA=/data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "require(process.env.TLS_CERT ? 'https' : 'http').get({ host: '127.0.0.1', port: process.env.PORT, path: '/health/ready', rejectUnauthorized: false }, (r) => process.exit(r.statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "scripts/start.mjs"]
