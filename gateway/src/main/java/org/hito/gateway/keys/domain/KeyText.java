package org.hito.gateway.keys.domain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as its holder has it: {@code hito_<kind>_<id>_<secret>_<checksum>}. Scanners of source code
 * recognise its form. The checksum reveals a mistyped key without a look-up.
 *
 * @param id of the key; not secret
 * @param text all of it, with 256 random bits
 */
public record KeyText(String id, String text) {

  /** The kind of a key, visible in its prefix. */
  public enum Form {
    API_KEY("hito_live_"),
    LINK("hito_link_");

    private final String prefix;

    Form(String prefix) {
      this.prefix = prefix;
    }
  }

  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int ID_DIGITS = 12;
  private static final int ID_BASE = 36;
  private static final int SECRET_BYTES = 32;
  private static final int SECRET_DIGITS = 43;
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<summed>(?<prefix>hito_[a-z]{4}_)(?<id>[a-z0-9]{12})_[A-Za-z0-9]{43})_(?<checksum>[0-9a-f]{8})");

  /** The key in a text; empty if it cannot be one. */
  public static Optional<KeyText> read(Form form, String text) {
    Matcher found = PATTERN.matcher(text);
    return found.matches()
            && found.group("prefix").equals(form.prefix)
            && checksum(found.group("summed")).equals(found.group("checksum"))
        ? Optional.of(new KeyText(found.group("id"), text))
        : Optional.empty();
  }

  /** A new key. */
  public static KeyText generate(Form form, RandomGenerator random) {
    StringBuilder id = new StringBuilder();
    for (int digit = 0; digit < ID_DIGITS; digit++) {
      id.append(DIGITS.charAt(random.nextInt(ID_BASE)));
    }
    String summed = form.prefix + id + "_" + secret(random);
    return new KeyText(id.toString(), summed + "_" + checksum(summed));
  }

  private static String secret(RandomGenerator random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    BigInteger base = BigInteger.valueOf(DIGITS.length());
    BigInteger rest = new BigInteger(1, bytes);
    StringBuilder secret = new StringBuilder();
    for (int digit = 0; digit < SECRET_DIGITS; digit++) {
      BigInteger[] parts = rest.divideAndRemainder(base);
      secret.append(DIGITS.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return secret.toString();
  }

  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.US_ASCII));
    return "%08x".formatted(sum.getValue());
  }

  /** Contains no secret. */
  @Override
  public String toString() {
    return text.substring(0, text.indexOf(id)) + id;
  }
}
