package dev.glotwire.connector.google;

import dev.glotwire.spi.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The key file of a service account, which signs what tokens are asked for with. Immutable.
 *
 * @param tokenUri where tokens are asked for
 * @param project the account belongs to, if the file says so
 * @param secret what of the file must never show
 */
record ServiceAccount(
    String email, PrivateKey key, URI tokenUri, Optional<String> project, Secret secret) {
  static final Duration LIFETIME = Duration.ofHours(1);

  private static final String SCOPE = "https://www.googleapis.com/auth/cloud-translation";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads a key file.
   *
   * @throws IllegalArgumentException if it is none
   */
  static ServiceAccount read(String file) {
    JsonNode fields;
    try {
      fields = JSON.readTree(Files.readAllBytes(Path.of(file)));
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("the key file " + file + " cannot be read", e);
    } catch (JacksonException e) {
      throw notOne(file); // without the cause, which would quote the file
    }
    String pem = fields.path("private_key").asString("");
    String email = fields.path("client_email").asString("");
    if (pem.isEmpty() || email.isEmpty()) {
      throw notOne(file);
    }
    try {
      String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
      PrivateKey key =
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
      String tokens = fields.path("token_uri").asString("https://oauth2.googleapis.com/token");
      return new ServiceAccount(
          email,
          key,
          new URI(tokens),
          Optional.of(fields.path("project_id").asString("")).filter(name -> !name.isEmpty()),
          Secret.of(base64));
    } catch (GeneralSecurityException | IllegalArgumentException | URISyntaxException e) {
      throw notOne(file);
    }
  }

  private static IllegalArgumentException notOne(String file) {
    return new IllegalArgumentException(file + " is not the key file of a service account");
  }

  /** Returns what a token is asked for with: a JSON Web Token (RFC 7519), signed by RS256. */
  String assertion(Instant now) {
    ObjectNode header = JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT");
    ObjectNode claims =
        JSON.createObjectNode()
            .put("iss", email)
            .put("scope", SCOPE)
            .put("aud", tokenUri.toString())
            .put("iat", now.getEpochSecond())
            .put("exp", now.plus(LIFETIME).getEpochSecond());
    String signed = base64(header.toString()) + "." + base64(claims.toString());
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed
          + "."
          + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of the service account cannot sign", e);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return email;
  }
}
