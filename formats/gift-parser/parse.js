// Reads GIFT from standard input; prints a line for each question: id, type, and the question's text in base 64.
const { parse } = require("gift-pegjs");

const chunks = [];
process.stdin.on("data", (chunk) => chunks.push(chunk));
process.stdin.on("end", () => {
    for (const question of parse(Buffer.concat(chunks).toString("utf8"))) {
        const text = Buffer.from(question.stem.text, "utf8").toString("base64");
        console.log([question.id, question.type, text].join("\t"));
    }
});
