/* Every way out of a page that can be tried on this machine. Each function runs in the page, alone, and gets an address nobody else uses. */

export interface Target {
  /** Ends in a path, without a query. */
  readonly url: string;
  readonly port: number;
}

type Way = (target: Target) => unknown;

/**
 * Tried all at once in one page. Not here, because they do not reach another port of this machine even where nothing forbids it, so
 * that a test would prove nothing: speculation rules, WebTransport, SVG filters in another file, name look-ups ahead of use.
 */
export const WAYS_IN_PLACE: Readonly<Record<string, Way>> = {
  fetch: ({ url }) => fetch(url),
  'fetch, kept alive': ({ url }) =>
    fetch(url, { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true }),
  'fetch, later': ({ url }) =>
    (window as unknown as { fetchLater(url: string, options: object): void }).fetchLater(url, {
      activateAfter: 0,
    }),
  XMLHttpRequest: ({ url }) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.send('x');
  },
  'XMLHttpRequest, synchronous': ({ url }) => {
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    request.send();
  },
  WebSocket: ({ url }) => new WebSocket(url.replace('http', 'ws')),
  WebSocketStream: ({ url }) => {
    const { WebSocketStream } = window as unknown as { WebSocketStream: new (url: string) => unknown };
    return new WebSocketStream(url.replace('http', 'ws'));
  },
  EventSource: ({ url }) => new EventSource(url),
  beacon: ({ url }) => navigator.sendBeacon(url, 'x'),
  'import()': ({ url }) => import(/* @vite-ignore */ url),
  'import() of JSON': ({ url }) => import(/* @vite-ignore */ url, { with: { type: 'json' } }),
  'import() of CSS': ({ url }) => import(/* @vite-ignore */ url, { with: { type: 'css' } }),

  'image, src': ({ url }) => Object.assign(new Image(), { src: url }),
  'image, srcset': ({ url }) => Object.assign(new Image(), { srcset: `${url} 2x` }),
  'image, picture source': ({ url }) => {
    const picture = document.createElement('picture');
    picture.append(Object.assign(document.createElement('source'), { srcset: url }), new Image());
    document.body.append(picture);
  },
  'image, input': ({ url }) =>
    document.body.append(Object.assign(document.createElement('input'), { type: 'image', src: url })),
  'image, from markup': ({ url }) => {
    const box = document.createElement('div');
    box.innerHTML = `<img src="${url}">`;
    document.body.append(box);
  },
  'image, body background': ({ url }) => document.body.setAttribute('background', url),
  'image, in a document that never shows': ({ url }) => {
    const other = document.implementation.createHTMLDocument();
    const image = Object.assign(other.createElement('img'), { src: url });
    document.body.append(image);
  },

  'CSS, background of an element': ({ url }) => {
    const box = document.createElement('div');
    box.style.backgroundImage = `url(${url})`;
    document.body.append(box);
  },
  'CSS, image-set': ({ url }) => {
    const box = document.createElement('div');
    box.style.backgroundImage = `image-set(url(${url}) 1x)`;
    document.body.append(box);
  },
  'CSS, mask': ({ url }) => {
    const box = Object.assign(document.createElement('div'), { textContent: 'x' });
    box.style.mask = `url(${url})`;
    document.body.append(box);
  },
  'CSS, border image': ({ url }) => {
    const box = Object.assign(document.createElement('div'), { textContent: 'x' });
    box.style.border = '9px solid';
    box.style.borderImageSource = `url(${url})`;
    document.body.append(box);
  },
  'CSS, list mark': ({ url }) => {
    const item = Object.assign(document.createElement('li'), { textContent: 'x' });
    item.style.listStyleImage = `url(${url})`;
    document.body.append(item);
  },
  'CSS, content': ({ url }) => {
    const box = document.createElement('div');
    box.style.content = `url(${url})`;
    document.body.append(box);
  },
  'CSS, style element': ({ url }) => {
    const box = document.createElement('q');
    document.head.append(
      Object.assign(document.createElement('style'), { textContent: `q { background: url(${url}) }` }),
    );
    document.body.append(box);
  },
  'CSS, @import': ({ url }) =>
    document.head.append(
      Object.assign(document.createElement('style'), { textContent: `@import url(${url});` }),
    ),
  'CSS, constructed sheet': ({ url }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`cite { background: url(${url}) }`);
    document.adoptedStyleSheets.push(sheet);
    document.body.append(document.createElement('cite'));
  },
  'CSS, rule by rule': ({ url }) => {
    const sheet = new CSSStyleSheet();
    sheet.insertRule(`var { cursor: url(${url}), auto; background: url(${url}) }`);
    document.adoptedStyleSheets.push(sheet);
    document.body.append(Object.assign(document.createElement('var'), { textContent: 'x' }));
  },
  'font, FontFace': ({ url }) => new FontFace('a', `url(${url})`).load(),
  'font, @font-face': ({ url }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@font-face { font-family: leak; src: url(${url}) } samp { font-family: leak }`);
    document.adoptedStyleSheets.push(sheet);
    document.body.append(Object.assign(document.createElement('samp'), { textContent: 'x' }));
  },

  'link, stylesheet': ({ url }) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })),
  'link, icon': ({ url }) => {
    // Browsers without a window fetch no icon, but as a picture to preload they do.
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'image', href: url }),
    );
  },
  'link, preload of a font': ({ url }) =>
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'preload',
        as: 'font',
        crossOrigin: 'anonymous',
        href: url,
      }),
    ),
  'link, preload to fetch': ({ url }) =>
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'preload',
        as: 'fetch',
        crossOrigin: 'anonymous',
        href: url,
      }),
    ),
  'link, prefetch': ({ url }) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: url })),
  'link, modulepreload': ({ url }) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: url })),
  'link, preconnect': ({ url }) =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preconnect', href: new URL(url).origin }),
    ),

  'script, src': ({ url }) =>
    document.head.append(Object.assign(document.createElement('script'), { src: url })),
  'script, module': ({ url }) =>
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: url })),
  'script, in SVG': ({ url }) => {
    const script = document.createElementNS('http://www.w3.org/2000/svg', 'script');
    script.setAttribute('href', url);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.append(script);
    document.body.append(svg);
  },
  'script, inline': ({ url }) =>
    document.head.append(
      Object.assign(document.createElement('script'), { textContent: `new Image().src = "${url}"` }),
    ),
  'script, event handler': ({ url }) => {
    const button = document.createElement('button');
    button.setAttribute('onclick', `new Image().src = "${url}"`);
    button.click();
  },
  // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested.
  'text as code, eval': ({ url }) => globalThis.eval(`new Image().src = "${url}"`),
  'text as code, Function': ({ url }) => new Function(`new Image().src = "${url}"`)(),
  'text as code, timer': ({ url }) => (setTimeout as (code: string) => void)(`new Image().src = "${url}"`),

  'worker from a blob': ({ url }) =>
    new Worker(URL.createObjectURL(new Blob([`fetch("${url}")`], { type: 'text/javascript' }))),
  'worker from a blob, importScripts': ({ url }) =>
    new Worker(URL.createObjectURL(new Blob([`importScripts("${url}")`], { type: 'text/javascript' }))),
  'worker from a blob, module': ({ url }) =>
    new Worker(URL.createObjectURL(new Blob([`import "${url}"`], { type: 'text/javascript' })), {
      type: 'module',
    }),
  'worker from a data address': ({ url }) =>
    new Worker(`data:text/javascript,${encodeURIComponent(`fetch("${url}", { mode: "no-cors" })`)}`),
  'shared worker': ({ url }) =>
    new SharedWorker(URL.createObjectURL(new Blob([`fetch("${url}")`], { type: 'text/javascript' }))),
  'worklet, audio': ({ url }) => new OfflineAudioContext(1, 1, 44_100).audioWorklet.addModule(url),
  'worklet, paint': ({ url }) =>
    (CSS as unknown as { paintWorklet: { addModule(url: string): unknown } }).paintWorklet.addModule(url),

  'frame, src': ({ url }) =>
    document.body.append(Object.assign(document.createElement('iframe'), { src: url })),
  'frame, srcdoc': ({ url }) =>
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: `<img src="${url}">` })),
  'frame, blob': ({ url }) =>
    document.body.append(
      Object.assign(document.createElement('iframe'), {
        src: URL.createObjectURL(new Blob([`<img src="${url}">`], { type: 'text/html' })),
      }),
    ),
  'frame, data': ({ url }) =>
    document.body.append(
      Object.assign(document.createElement('iframe'), {
        src: `data:text/html,${encodeURIComponent(`<img src="${url}">`)}`,
      }),
    ),
  'frame, fresh window': ({ url }) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return (frame.contentWindow as unknown as typeof globalThis).fetch(url);
  },
  'frame, led elsewhere': ({ url }) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow!.location.href = url;
  },
  object: ({ url }) => document.body.append(Object.assign(document.createElement('object'), { data: url })),
  embed: ({ url }) => document.body.append(Object.assign(document.createElement('embed'), { src: url })),
  video: ({ url }) =>
    document.body.append(Object.assign(document.createElement('video'), { preload: 'auto', src: url })),
  'video, poster': ({ url }) =>
    document.body.append(Object.assign(document.createElement('video'), { poster: url })),
  audio: ({ url }) => Object.assign(new Audio(), { preload: 'auto', src: url }),
  track: ({ url }) => {
    const video = document.createElement('video');
    video.crossOrigin = 'anonymous';
    const track = Object.assign(document.createElement('track'), { default: true, src: url });
    video.append(track);
    document.body.append(video);
    track.track.mode = 'showing';
  },
  'SVG, image': ({ url }) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', url);
    svg.append(image);
    document.body.append(svg);
  },
  'SVG, filter image': ({ url }) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const filter = document.createElementNS('http://www.w3.org/2000/svg', 'filter');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'feImage');
    image.setAttribute('href', url);
    filter.append(image);
    svg.append(filter);
    document.body.append(svg);
  },
  'ping of a link': ({ url }) => {
    const link = Object.assign(document.createElement('a'), { href: '#here', ping: url });
    document.body.append(link);
    link.click();
  },
  'form into a frame': ({ url }) => {
    const frame = Object.assign(document.createElement('iframe'), { name: `f${Math.random()}` });
    const form = Object.assign(document.createElement('form'), { action: url, target: frame.name });
    document.body.append(frame, form);
    form.submit();
  },
  'WebRTC, STUN': ({ port }) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    peer.createDataChannel('x');
    return peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  },
  'WebRTC, TURN over TCP': ({ port }) => {
    const server = { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'x', credential: 'x' };
    const peer = new RTCPeerConnection({ iceServers: [server] });
    peer.createDataChannel('x');
    return peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  },
};

/** Each leads the page away or may end it, so each gets a page of its own. */
export const WAYS_BY_LEAVING: Readonly<Record<string, Way>> = {
  location: ({ url }) => {
    location.href = url;
  },
  'location, replaced': ({ url }) => location.replace(url),
  'navigation API': ({ url }) =>
    (window as unknown as { navigation: { navigate(url: string): void } }).navigation.navigate(url),
  'location of the window on top': ({ url }) => {
    window.top!.location.href = url;
  },
  'meta refresh': ({ url }) =>
    document.head.append(
      Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0; url=${url}` }),
    ),
  'link, clicked': ({ url }) => Object.assign(document.createElement('a'), { href: url }).click(),
  'link into a new window': ({ url }) =>
    Object.assign(document.createElement('a'), { href: url, target: '_blank' }).click(),
  'link to a download': ({ url }) =>
    Object.assign(document.createElement('a'), { href: url, download: 'x' }).click(),
  'window.open': ({ url }) => window.open(url),
  'form, sent': ({ url }) => {
    const form = Object.assign(document.createElement('form'), { action: url });
    document.body.append(form);
    form.submit();
  },
  'form, posted into a new window': ({ url }) => {
    const form = Object.assign(document.createElement('form'), {
      action: url,
      method: 'post',
      target: '_blank',
    });
    document.body.append(form);
    form.submit();
  },
  'WebRTC from a fresh window': ({ port }) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { RTCPeerConnection: Fresh } = frame.contentWindow as unknown as typeof globalThis;
    const peer = new Fresh({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    peer.createDataChannel('x');
    return peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  },
};
