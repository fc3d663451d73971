import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { balance } from '../../../src/article/markup/markup.ts'

const body = (html: string) => /<body>(.*)<\/body>/s.exec(balance(html).html)?.[1]

describe('balanced markup', () => {
  test.each([
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['<ul><li>a<li>b</ul>c', '<ul><li>a</li><li>b</li></ul>c'],
    ['<ul><li>a<ul><li>b</ul><li>c</ul>', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
    ['<table><tr><td>a<td>b<tr><td>c</table>', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>'],
    ['<p>a<div>b</div>c</p>', '<p>a</p><div>b</div>c'],
    ['<b>a<p>b</b>c</p>', '<b>a<p>bc</p></b>'],
    ['<td>a</div>b</td>', '<td>ab</td>'],
    ['</div>a</p>', 'a'],
    ['a<br/>b<img src=x>c', 'a<br>b<img>c'],
    ['<p title="a > b" class="d > e">c</p>', '<p class="d > e">c</p>'],
    ["<p id=it's>c</p>", '<p id="it\'s">c</p>'],
    ['<a href="x>y', '<a>y</a>'],
    ['1 < 2 <3', '1 &lt; 2 &lt;3'],
    ['a<!-- b --><!c>d<?php e ?>f', 'adf'],
    ['a<script>if (1<2) "</p>"</script>b<style>p{}</style>c<svg><title>x</title></svg>d', 'abcd'],
    ['a<script>b', 'a'],
    ['<DIV CLASS=x HIDDEN STYLE="color:red">A</DIV>', '<div class="x" hidden>A</div>'],
    ['<div>\n<p>a</p>\n b</div>', '<div><p>a</p>\n b</div>'],
    ['<i>a</i> <b>b</b>', '<i>a</i> <b>b</b>'],
  ])('%s', (html, want) => {
    expect(body(html)).toBe(want)
  })

  test('the head is gathered, the first title alone', () => {
    const { html } = balance(
      '<title>a<b</title><meta name=x content="y"><body><title>c</title><meta itemprop=z content=w>',
    )
    expect(html).toContain('<head><title>a&lt;b</title><meta name="x" content="y"></head>')
    expect(html).toContain('<body><meta itemprop="z" content="w"></body>')
  })

  test('JSON-LD is kept apart, wherever it stands', () => {
    const { linkedData, html } = balance(
      '<p>a<script type="application/ld+json">{"a":"<b>"}</script></p><SCRIPT TYPE=application/ld+json>[]</SCRIPT>',
    )
    expect(linkedData).toEqual(['{"a":"<b>"}', '[]'])
    expect(html).not.toContain('script')
  })

  test('any text gives a tree of bounded depth, whose parsing changes nothing', () => {
    const piece = fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<li>',
      '<table>',
      '<td>',
      '</table>',
      '<br>',
      'text',
      '< ',
      '"',
      '&amp;',
      '<a href="x">',
      '</a>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), pieces => {
        const { html } = balance(pieces.join(''))
        const { document } = parseHTML(html)
        expect(document.toString().replaceAll('&gt;', '>').toLowerCase()).toBe(
          html.replaceAll('&quot;', '"').toLowerCase(),
        )
      }),
    )
  })
})
