package dev.rehearse.question.author.imports;

import dev.rehearse.testing.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A body of many megabytes, which REST Assured would print. */
record LongBody(String begin, int length, String end) {

    private static final int MEBIBYTE = 1024 * 1024;

    /** Sends it as an author. */
    HttpResponse<String> post(String path, String type) throws IOException, InterruptedException {
        var token = Tokens.bearer("author");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", type)
                .header("Authorization", token)
                .header("Cookie", "__Host-rehearse-session=" + token.replace("Bearer ", ""))
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofByteArrays(pieces()), begin.length() + length + end.length()))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private List<byte[]> pieces() {
        var pieces = new ArrayList<byte[]>();
        pieces.add(begin.getBytes(StandardCharsets.UTF_8));
        for (int left = length; left > 0; left -= MEBIBYTE) {
            var piece = new byte[Math.min(left, MEBIBYTE)];
            Arrays.fill(piece, (byte) 'x');
            pieces.add(piece);
        }
        pieces.add(end.getBytes(StandardCharsets.UTF_8));
        return pieces;
    }
}
