import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type HttpServer, readForm, redirect, send, startHttpServer, urlOf } from './http-server.ts'
import { autoSubmitPage, choicePage } from './page.ts'
import { walk } from './walk.ts'

describe('a walk', () => {
  const home = 'http://localhost:7420/callback'
  const awkward = `"'<&>ß`
  let server: HttpServer
  let cookieSeen: string | undefined

  before(async () => {
    server = await startHttpServer(async (request, response) => {
      const { pathname } = urlOf(request)
      if (pathname === '/redirect') {
        response.setHeader('set-cookie', ['one=1; Path=/', 'two=2; HttpOnly'])
        redirect(response, '/form')
      } else if (pathname === '/form') {
        cookieSeen = request.headers.cookie
        response.setHeader('set-cookie', 'one=; Expires=Thu, 01 Jan 1970 00:00:00 GMT')
        send(response, 200, 'text/html', autoSubmitPage('P', `${server.url}/posted`, { value: awkward }))
      } else if (pathname === '/posted') {
        const form = await readForm(request)
        send(
          response,
          200,
          'text/html',
          autoSubmitPage('P', `${home}?a=1&b=2`, { back: form.get('value') ?? '' }),
        )
      } else if (pathname === '/loop') {
        redirect(response, '/loop')
      } else if (pathname === '/choice') {
        const choices = [{ value: 'x', label: '<b>X</b>', detail: 'x@example.com' }]
        const page = {
          provider: 'P',
          explanation: 'Choose',
          action: '/chosen',
          fields: { kept: awkward },
          approve: 'Yes',
          cancel: 'No',
        }
        send(response, 200, 'text/html', choicePage({ ...page, heading: 'Who?', choices }))
      } else {
        throw new Error('nothing here')
      }
    })
  })
  after(() => server.close())

  it('follows redirects and forms that send themselves, with cookies, as far as it is told', async () => {
    const cookies = new Map<string, string>()
    const { url, form } = await walk(`${server.url}/redirect`, { arriveAt: home, cookies })
    assert.equal(url.href, `${home}?a=1&b=2`)
    assert.equal(form?.get('back'), awkward)
    assert.equal(cookieSeen, 'one=1; two=2')
    assert.deepEqual([...cookies], [['two', '2']])
  })

  it('stops where a person would have to act, saying what the page says, with names escaped', async () => {
    await assert.rejects(
      walk(`${server.url}/choice`, { arriveAt: home }),
      /Who\? Choose .* &lt;b&gt;X&lt;\/b&gt;/,
    )
  })

  it('chooses whom it is told to, and stops where that person is unknown', async () => {
    const { url, form } = await walk(`${server.url}/choice`, {
      arriveAt: `${server.url}/chosen`,
      person: '<b>X',
    })
    assert.equal(url.pathname, '/chosen')
    assert.deepEqual(
      [...(form ?? [])],
      [
        ['kept', awkward],
        ['person', 'x'],
        ['answer', 'approve'],
      ],
    )
    await assert.rejects(walk(`${server.url}/choice`, { arriveAt: home, person: 'Y' }), /Who\? Choose/)
  })

  it('stops at an error and does not go round for ever', async () => {
    await assert.rejects(
      walk(`${server.url}/broken`, { arriveAt: home }),
      /500 and stays: Error: nothing here/,
    )
    await assert.rejects(walk(`${server.url}/loop`, { arriveAt: home }), /Still on the way/)
  })
})
