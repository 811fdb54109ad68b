package dev.glotwire.connector.amazon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.glotwire.connector.internal.Digests;
import dev.glotwire.spi.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SigV4Test {
  private static final Path VECTORS = Path.of("../../shared/data/sigv4");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The cases {@code get-vanilla} and {@code post-vanilla-query} that Amazon published. */
  @Test
  void signsAsAmazonDoes() {
    SigV4 signature =
        new SigV4(
            "AKIDEXAMPLE",
            Secret.of("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
            "us-east-1",
            "service");
    List<Map.Entry<String, String>> headers =
        List.of(
            Map.entry("Host", "example.amazonaws.com"),
            Map.entry("X-Amz-Date", "20150830T123600Z"));
    Instant then = Instant.parse("2015-08-30T12:36:00Z");

    assertThat(signature.authorization("GET", "/", headers, "", then, true))
        .isEqualTo(
            "AWS4-HMAC-SHA256"
                + " Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                + " SignedHeaders=host;x-amz-date, Signature="
                + "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    assertThat(signature.authorization("POST", "/?Param1=value1", headers, "", then, true))
        .endsWith("28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11");
  }

  @Test
  void signsAllOfAmazonsVectors() throws IOException {
    assumeTrue(Files.isDirectory(VECTORS), "skipped: the shared vectors are not here");
    int checked = 0;
    try (Stream<Path> cases = Files.list(VECTORS)) {
      for (Path vector : cases.filter(Files::isDirectory).sorted().toList()) {
        Vector read = Vector.read(vector);
        assertThat(read.authorization())
            .as(String.valueOf(vector.getFileName()))
            .endsWith(
                "Signature=" + Files.readString(vector.resolve("header-signature.txt")).strip());
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(30);
  }

  /** One published case: a request as it goes over the wire, and what it is signed with. */
  private record Vector(
      JsonNode context,
      String method,
      String target,
      List<Map.Entry<String, String>> headers,
      String body) {

    static Vector read(Path folder) throws IOException {
      JsonNode context = JSON.readTree(Files.readAllBytes(folder.resolve("context.json")));
      String request = Files.readString(folder.resolve("request.txt")).replace("\r\n", "\n");
      int end = request.indexOf("\n\n");
      String body = end < 0 ? "" : request.substring(end + 2);
      String[] lines = (end < 0 ? request : request.substring(0, end)).split("\n", -1);
      String first = lines[0];
      List<Map.Entry<String, String>> headers = new ArrayList<>();
      for (int i = 1; i < lines.length; i++) {
        if (lines[i].isBlank()) {
          continue;
        }
        if (Character.isWhitespace(lines[i].charAt(0))) { // a header goes on
          Map.Entry<String, String> last = headers.remove(headers.size() - 1);
          headers.add(Map.entry(last.getKey(), last.getValue() + "\n" + lines[i]));
        } else {
          int colon = lines[i].indexOf(':');
          headers.add(Map.entry(lines[i].substring(0, colon), lines[i].substring(colon + 1)));
        }
      }
      return new Vector(
          context,
          first.substring(0, first.indexOf(' ')),
          first.substring(first.indexOf(' ') + 1, first.lastIndexOf(' ')),
          headers,
          body);
    }

    String authorization() {
      Instant then = Instant.parse(context.path("timestamp").asString(""));
      List<Map.Entry<String, String>> signed = new ArrayList<>(headers);
      signed.add(Map.entry("X-Amz-Date", SigV4.time(then)));
      JsonNode credentials = context.path("credentials");
      if (credentials.has("token") && !context.path("omit_session_token").asBoolean(false)) {
        signed.add(Map.entry("X-Amz-Security-Token", credentials.path("token").asString("")));
      }
      if (context.path("sign_body").asBoolean(false)) {
        signed.add(Map.entry("x-amz-content-sha256", Digests.sha256(body)));
      }
      return new SigV4(
              credentials.path("access_key_id").asString(""),
              Secret.of(credentials.path("secret_access_key").asString("")),
              context.path("region").asString(""),
              context.path("service").asString(""))
          .authorization(
              method, target, signed, body, then, context.path("normalize").asBoolean(true));
    }
  }
}
