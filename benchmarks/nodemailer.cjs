// Sends as many mails as each line of the input says, and answers how many milliseconds that took.
// Usage: node nodemailer.cjs FOLDER-OF-NODEMAILER PORT CONNECTIONS
'use strict';
const { createInterface } = require('node:readline');
const { performance } = require('node:perf_hooks');
const nodemailer = require(process.argv[2]);
const port = Number(process.argv[3]);
const connections = Number(process.argv[4]);

const text = ('x'.repeat(62) + '\r\n').repeat(64);

// What dev.rehearse.benchmarks.mail.SyntheticMessage writes, and finished: nodemailer need not compose it.
function mail(number) {
    const to = `reader${String(number).padStart(8, '0')}@mail.example`;
    const id = `${number.toString(16).padStart(32, '0')}@mail.example`;
    return {
        envelope: { from: 'rehearse@mail.example', to: [to] },
        raw: `From: Rehearse <rehearse@mail.example>\r\nTo: ${to}\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n`
            + 'Subject: The practice test on asyncio is here\r\n'
            + `Message-ID: <${id}>\r\nAuto-Submitted: auto-generated\r\n`
            + `List-Unsubscribe: <https://mail.example/notify/unsubscribe/${id}>\r\n`
            + 'List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\nMIME-Version: 1.0\r\n'
            + `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`,
    };
}

async function send(mails) {
    const begun = performance.now();
    const transport = nodemailer.createTransport({
        host: '127.0.0.1', port, name: 'mail.example', ignoreTLS: true,
        pool: true, maxConnections: connections, maxMessages: Infinity,
    });
    let next = 0;
    const hand = async () => {
        while (next < mails) {
            await transport.sendMail(mail(next++));
        }
    };
    // Twice as many as there are connections, so that none has to wait for its next mail.
    await Promise.all(Array.from({ length: 2 * connections }, hand));
    transport.close();
    return performance.now() - begun;
}

(async () => {
    for await (const line of createInterface({ input: process.stdin })) {
        console.log(await send(Number(line)));
    }
})();
