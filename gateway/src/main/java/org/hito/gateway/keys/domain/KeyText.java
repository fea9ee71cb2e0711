package org.hito.gateway.keys.domain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as its holder has it: {@code hito_live_<id>_<secret>_<checksum>}. Scanners of source code
 * recognise its form. The checksum tells a mistyped key from a wrong one without asking anybody.
 *
 * @param id of the key; not secret
 * @param text all of it, with 256 random bits
 */
public record KeyText(String id, String text) {

  private static final String PREFIX = "hito_live_";
  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int ID_DIGITS = 12;
  private static final int ID_BASE = 36;
  private static final int SECRET_BYTES = 32;
  private static final int SECRET_DIGITS = 43;
  private static final Pattern FORM =
      Pattern.compile(
          "(?<summed>hito_live_(?<id>[a-z0-9]{12})_[A-Za-z0-9]{43})_(?<checksum>[0-9a-f]{8})");

  /** The key in a text; empty if it cannot be one. */
  public static Optional<KeyText> read(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() && checksum(form.group("summed")).equals(form.group("checksum"))
        ? Optional.of(new KeyText(form.group("id"), text))
        : Optional.empty();
  }

  /** A new key. */
  public static KeyText generate(RandomGenerator random) {
    StringBuilder id = new StringBuilder();
    for (int digit = 0; digit < ID_DIGITS; digit++) {
      id.append(DIGITS.charAt(random.nextInt(ID_BASE)));
    }
    String summed = PREFIX + id + "_" + secret(random);
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

  /** Only what may be read by others. */
  @Override
  public String toString() {
    return PREFIX + id;
  }
}
