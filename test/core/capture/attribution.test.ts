import { describe, expect, it } from 'vitest';
import { attributionOf, channelOf } from '../../../src/core/capture/attribution.ts';
import { readAddress } from '../../../src/core/capture/query-text.ts';

const from = (landingPage: string, referrer = '', parameters: Record<string, string> = {}) =>
  attributionOf({ landingPage, referrer, parameters: new Map(Object.entries(parameters)) });

describe('where a lead comes from', () => {
  it('is what the campaign parameters say, before click and referrer', () => {
    expect(
      from(
        'https://www.shop.example/a?utm_source=Newsletter&utm_medium=email&utm_campaign=Mai+1&gclid=g',
        'https://bing.com/',
      ),
    ).toEqual({
      channel: 'email',
      source: 'Newsletter',
      medium: 'email',
      campaign: 'Mai 1',
      landing_page: 'shop.example/a',
      click_id: 'g',
    });
    expect(from('/a?utm_source=x', '', { utm_source: 'y', utm_medium: 'cpc' })).toMatchObject({
      source: 'y',
    });
  });

  it.each([
    ['/a?gclid=1', '', 'paid_search', 'google', 'cpc'],
    ['/a?msclkid=1', 'https://www.google.com/', 'paid_search', 'bing', 'cpc'],
    ['/a?fbclid=1', '', 'social', 'meta', undefined],
    ['/a?ttclid=1', '', 'paid_social', 'tiktok', 'cpc'],
    ['/a', 'https://www.google.fr/', 'organic_search', 'google', 'organic'],
    ['/a', 'https://mail.google.com/', 'referral', 'mail.google.com', 'referral'],
    ['/a', 'https://l.instagram.com/?u=x', 'social', 'meta', 'social'],
    ['/a', 'https://blog.example/post', 'referral', 'blog.example', 'referral'],
    ['https://shop.example/b', 'https://www.shop.example/', 'direct', '(direct)', undefined],
    ['/a', '', 'direct', '(direct)', undefined],
  ] as const)('%s from "%s" is %s', (page, referrer, channel, source, medium) => {
    const found = from(page, referrer);
    expect([found.channel, found.source, found.medium]).toEqual([channel, source, medium]);
  });

  it('is not known without address, referrer and parameters', () => {
    expect(from('')).toEqual({});
  });

  it.each([
    ['google', 'cpc', 'paid_search'],
    ['facebook', 'cpc', 'paid_social'],
    ['instagram', 'paid_social', 'paid_social'],
    ['criteo', 'display', 'display'],
    ['partner', 'affiliate', 'affiliate'],
    ['facebook', '', 'social'],
    ['flyer', 'qr', 'other_campaigns'],
    ['sms', '', 'sms'],
  ])('of source %s and medium %s is the channel %s', (source, medium, channel) => {
    expect(channelOf(source, medium)).toBe(channel);
  });
});

describe('an address', () => {
  it('is read however it is written, and never fails', () => {
    expect(readAddress('https://user:pw@WWW.Example.com:8080/a/b?x=1%20&y=%zz#end')).toEqual({
      host: 'example.com',
      path: '/a/b',
      parameters: new Map([
        ['x', '1 '],
        ['y', '%zz'],
      ]),
    });
    expect(readAddress('example.com/a?b=c')).toMatchObject({ host: 'example.com', path: '/a' });
    expect(readAddress('//')).toMatchObject({ host: '', path: '/' });
  });
});
