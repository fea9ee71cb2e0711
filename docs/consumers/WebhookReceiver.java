import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Receives the events of a subscription and verifies their signatures, with the JDK alone:
 *
 * <pre>java WebhookReceiver.java 9000 whsec_…</pre>
 *
 * <p>Put it behind TLS. It prints what it gets; store it instead, and answer only after that: what
 * is answered with 2xx does not come again.
 */
public final class WebhookReceiver {

  private static final long TOLERATED_SECONDS = 300;

  private final byte[] key;

  private WebhookReceiver(String secret) {
    this.key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
  }

  public static void main(String[] arguments) throws IOException {
    WebhookReceiver receiver = new WebhookReceiver(arguments[1]);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(Integer.parseInt(arguments[0])), 0);
    server.createContext("/", receiver::receive);
    server.start();
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String id = exchange.getRequestHeaders().getFirst("webhook-id");
    boolean genuine = isGenuine(exchange, id, body);
    if (genuine) {
      // the same id may come again: process each id once
      System.out.println(id + " " + new String(body, StandardCharsets.UTF_8));
    }
    exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
    exchange.close();
  }

  private boolean isGenuine(HttpExchange exchange, String id, byte[] body) {
    String timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
    String signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
    if (id == null || signatures == null || !String.valueOf(timestamp).matches("\\d{1,12}")) {
      return false;
    }
    long age = Instant.now().getEpochSecond() - Long.parseLong(timestamp);
    byte[] expected = ("v1," + sign(id + "." + timestamp + ".", body)).getBytes(StandardCharsets.UTF_8);
    boolean matches = false;
    for (String signature : signatures.split(" ")) { // two for a while after a rotation
      matches |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }
    return matches && Math.abs(age) <= TOLERATED_SECONDS;
  }

  private String sign(String start, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(start.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
