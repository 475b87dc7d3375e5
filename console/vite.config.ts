import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const server = `http://127.0.0.1:${process.env.LATCHKEY_PORT ?? 7420}`

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
  // The server puts a nonce of its own into every page it sends.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'baseline-widely-available',
    // A font or picture as data: in a style sheet is loaded again with every change of the style sheet.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        account: join(import.meta.dirname, 'account.html'),
      },
      output: {
        codeSplitting: {
          groups: [
            // React and Mantine change seldom: browsers keep them over our own releases.
            { name: 'frame', test: /node_modules\/(react|react-dom|scheduler|@mantine)\// },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/v1': server, '/local': server },
  },
})

/** Writes a Brotli and a gzip copy beside every asset, so that the server never compresses while it answers. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir }) {
      if (!dir) return
      const assets = join(dir, 'assets')
      const names = (await readdir(assets)).filter((name) => /\.(js|css|svg)$/.test(name))
      await Promise.all(names.map((name) => compressFile(join(assets, name))))
    },
  }
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path)
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    promisify(gzip)(content, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)])
}
