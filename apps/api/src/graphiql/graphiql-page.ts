import type { Request, Response, Router } from 'express';
import express from 'express';
import { join } from 'node:path';
import { packageFolder } from '../http/project-folder.ts';

/** Everything the page loads, from our own origin: a closed list of files out of installed packages. */
const FILES: Readonly<Record<string, readonly [packageName: string, file: string]>> = {
  'react.js': ['react-18', 'umd/react.production.min.js'],
  'react-dom.js': ['react-dom-18', 'umd/react-dom.production.min.js'],
  'graphiql.js': ['graphiql', 'graphiql.min.js'],
  'graphiql.css': ['graphiql', 'graphiql.min.css'],
};

/** No other host, no inline script. Styles of its editor are set through the CSSOM, but for one sheet that its dialogs make. */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self' data:", "connect-src 'self'", "worker-src 'self' blob:",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Medvirk GraphiQL</title>
<link rel="stylesheet" href="/utvikler/filer/graphiql.css">
<link rel="stylesheet" href="/utvikler/filer/page.css">
</head>
<body>
<main id="graphiql">Loading GraphiQL. It needs JavaScript; the schema as text stands at <a href="/schema.graphql">/schema.graphql</a>.</main>
<script src="/utvikler/filer/react.js"></script>
<script src="/utvikler/filer/react-dom.js"></script>
<script src="/utvikler/filer/graphiql.js"></script>
<script src="/utvikler/filer/page.js"></script>
</body>
</html>
`;

/** Starts GraphiQL with the visitor's own session. Whoever is not signed in can read the schema, or put a token into the headers editor. */
const SCRIPT = `'use strict';
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
const query = '# Sign in at /sign-in, or give {"Authorization": "Bearer mdv_pat_…"} under Headers.\\n{ viewer { person { name } roles } }\\n';
ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, { fetcher, defaultQuery: query, shouldPersistHeaders: false }));
`;
const STYLE = 'html, body, #graphiql { height: 100%; margin: 0 }\n';

const page = (_: Request, response: Response): void => { response.setHeader('Content-Security-Policy', POLICY).type('html').send(PAGE); };

/** A browser that opens /graphql gets GraphiQL; everything else goes on to GraphQL. */
export function graphiqlRoutes(): Router {
  const router = express.Router();
  router.get('/graphql', (request, response, next) => (request.accepts(['json', 'html']) === 'html' ? page(request, response) : next()));
  router.get('/utvikler/graphiql', page);
  router.get('/utvikler/filer/page.js', (_, response) => { response.type('js').send(SCRIPT); });
  router.get('/utvikler/filer/page.css', (_, response) => { response.type('css').send(STYLE); });
  for (const [name, [packageName, file]] of Object.entries(FILES)) {
    const path = join(packageFolder(packageName), file);
    router.get(`/utvikler/filer/${name}`, (_, response, next) => response.sendFile(path, { dotfiles: 'allow', maxAge: '1d' }, (error) => { if (error) next(error); }));
  }
  return router;
}
