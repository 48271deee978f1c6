import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Target } from './ways-out.ts';

/** `delivered`: a request or other bytes arrived. `connection`: only that, without a byte. */
export type Outcome = 'delivered' | 'connection' | 'nothing';

export interface Listener extends Target {
  readonly outcome: () => Outcome;
  readonly close: () => void;
}

/**
 * A host of its own for each way out: a bare connection carries no name, so only the port can say whose it was.
 * It listens on TCP and on UDP, answers everything, and notes what came.
 */
export async function listen(): Promise<Listener> {
  for (;;) {
    const state: { outcome: Outcome } = { outcome: 'nothing' };
    const server = httpServer(state);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const socket = await udpSocket(port, state);
    if (socket === null) {
      server.close();
      continue;
    }
    return {
      port,
      url: `http://127.0.0.1:${port}/leak`,
      outcome: () => state.outcome,
      close: () => {
        server.closeAllConnections();
        server.close();
        socket.close();
      },
    };
  }
}

function httpServer(state: { outcome: Outcome }): Server {
  const server = createServer((_request, response) => {
    state.outcome = 'delivered';
    response
      .writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' })
      .end('<!doctype html><title>elsewhere</title>');
  });
  server.on('connection', (socket) => {
    if (state.outcome === 'nothing') state.outcome = 'connection';
    // Bytes that are no HTTP, such as TURN.
    socket.once('data', () => {
      state.outcome = 'delivered';
    });
  });
  server.on('upgrade', (_request, socket) => {
    state.outcome = 'delivered';
    socket.destroy();
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  return server;
}

/** Null when somebody else has the port. */
function udpSocket(port: number, state: { outcome: Outcome }): Promise<Socket | null> {
  return new Promise((done) => {
    const socket = createSocket('udp4');
    socket.once('error', () => done(null));
    socket.once('listening', () => done(socket));
    socket.on('message', () => {
      state.outcome = 'delivered';
    });
    socket.bind(port, '127.0.0.1');
  });
}
