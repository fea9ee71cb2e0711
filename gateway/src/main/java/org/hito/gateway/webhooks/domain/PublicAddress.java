package org.hito.gateway.webhooks.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an IP address belongs to the public internet: neither private, local or reserved, nor
 * translated to such an address.
 */
public final class PublicAddress {

  private static final int IPV4_BYTES = 4;

  private static final List<Range> NOT_PUBLIC =
      List.of(
          range("0.0.0.0", 8),
          range("10.0.0.0", 8),
          range("100.64.0.0", 10), // carrier-grade NAT
          range("127.0.0.0", 8),
          range("169.254.0.0", 16),
          range("172.16.0.0", 12),
          range("192.0.0.0", 24),
          range("192.0.2.0", 24), // documentation
          range("192.88.99.0", 24), // 6to4 relays
          range("192.168.0.0", 16),
          range("198.18.0.0", 15), // benchmarks
          range("198.51.100.0", 24), // documentation
          range("203.0.113.0", 24), // documentation
          range("224.0.0.0", 4), // multicast
          range("240.0.0.0", 4), // reserved, broadcast
          range("2001::", 23), // Teredo, ORCHID and other protocols
          range("2001:db8::", 32), // documentation
          range("2002::", 16), // 6to4
          range("3fff::", 20)); // documentation

  private static final Range GLOBAL_IPV6 = range("2000::", 3);
  private static final Range TRANSLATED = range("64:ff9b::", 96);

  private static final class Range {

    private final byte[] first;
    private final int bits;

    Range(byte[] first, int bits) {
      this.first = first;
      this.bits = bits;
    }

    boolean contains(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % Byte.SIZE;
        if (((address[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  private PublicAddress() {}

  /** Whether an address of 4 or 16 bytes is public. */
  public static boolean is(byte[] address) {
    if (TRANSLATED.contains(address)) {
      // NAT64: the last bytes are an IPv4 address
      return is(Arrays.copyOfRange(address, address.length - IPV4_BYTES, address.length));
    }
    return (address.length == IPV4_BYTES || GLOBAL_IPV6.contains(address))
        && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
  }

  private static Range range(String first, int bits) {
    try {
      return new Range(InetAddress.getByName(first).getAddress(), bits);
    } catch (UnknownHostException notAnAddress) {
      throw new IllegalArgumentException(first, notAnAddress);
    }
  }
}
