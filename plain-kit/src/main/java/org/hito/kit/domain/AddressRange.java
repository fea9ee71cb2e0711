package org.hito.kit.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IP addresses in CIDR notation, of either family; a single address is a range of one.
 *
 * @param text its canonical form, such as {@code 10.0.0.0/8}
 */
public record AddressRange(String text) {

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");
  private static final int HIGHEST_BYTE = 255;

  /** Parses a range; bits after the prefix are ignored. Empty if the text is invalid. */
  public static Optional<AddressRange> parse(String text) {
    String[] parts = text.strip().split("/", -1);
    return bytes(parts[0])
        .filter(address -> parts.length <= 2)
        .flatMap(
            address -> {
              int bits = address.length * Byte.SIZE;
              String length = parts.length == 2 ? parts[1] : Integer.toString(bits);
              return LENGTH.matcher(length).matches() && Integer.parseInt(length) <= bits
                  ? Optional.of(range(address, Integer.parseInt(length)))
                  : Optional.empty();
            });
  }

  private static AddressRange range(byte[] address, int length) {
    String first = text(masked(address, length));
    return new AddressRange(length == address.length * Byte.SIZE ? first : first + "/" + length);
  }

  /** Whether an address is in it; false for anything that is not an address. */
  public boolean contains(String address) {
    String[] parts = text.split("/", -1);
    byte[] first = bytes(parts[0]).orElseThrow();
    int length = parts.length == 2 ? Integer.parseInt(parts[1]) : first.length * Byte.SIZE;
    return bytes(address)
        .filter(one -> one.length == first.length)
        .filter(one -> Arrays.equals(masked(one, length), first))
        .isPresent();
  }

  // never a name, which would be resolved
  private static Optional<byte[]> bytes(String text) {
    boolean plain =
        IPV4.matcher(text).matches()
            ? Arrays.stream(text.split("\\.")).allMatch(AddressRange::isByte)
            : IPV6.matcher(text).matches();
    try {
      return plain ? Optional.of(InetAddress.getByName(text).getAddress()) : Optional.empty();
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isByte(String digits) {
    return Integer.parseInt(digits) <= HIGHEST_BYTE;
  }

  private static byte[] masked(byte[] address, int length) {
    byte[] masked = address.clone();
    for (int bit = length; bit < address.length * Byte.SIZE; bit++) {
      masked[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
    }
    return masked;
  }

  private static String text(byte[] address) {
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException wrongLength) {
      throw new IllegalStateException(wrongLength);
    }
  }
}
