package dev.glotwire.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.spi.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScopedSignatureTest {

  /** The case {@code get-vanilla} of the vectors that Amazon published. */
  @Test
  void signsAmazonsSimplestVector() {
    ScopedSignature signature =
        new ScopedSignature(
            "AWS4-HMAC-SHA256",
            "AWS4",
            "20150830T123600Z",
            List.of("20150830", "us-east-1", "service", "aws4_request"));

    assertThat(
            signature.authorization(
                ApiRequest.get(URI.create("https://example.amazonaws.com/")),
                new TreeMap<>(
                    Map.of("host", "example.amazonaws.com", "x-amz-date", "20150830T123600Z")),
                "AKIDEXAMPLE",
                Secret.of("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")))
        .isEqualTo(
            "AWS4-HMAC-SHA256"
                + " Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                + " SignedHeaders=host;x-amz-date, Signature="
                + "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
  }
}
