package org.hito.gateway.outbound;

import java.util.List;
import java.util.Locale;
import org.hito.kit.domain.AddressRange;

/**
 * Hosts that are called directly, as {@code NO_PROXY} names them: a name stands for itself and what
 * is below it, {@code *} for everything, and an address or range for the addresses in it. Ports
 * make no difference.
 */
final class DirectHosts {

  private final List<String> names;
  private final List<AddressRange> ranges;

  DirectHosts(List<String> texts) {
    List<String> entries = texts.stream().map(DirectHosts::plain).toList();
    this.names = entries.stream().filter(entry -> AddressRange.parse(entry).isEmpty()).toList();
    this.ranges = entries.stream().flatMap(entry -> AddressRange.parse(entry).stream()).toList();
  }

  boolean include(String host) {
    String plain = plain(host);
    return ranges.stream().anyMatch(range -> range.contains(plain))
        || names.stream().anyMatch(name -> isBelow(plain, name));
  }

  private static boolean isBelow(String host, String name) {
    return name.equals("*") || host.equals(bare(name)) || host.endsWith("." + bare(name));
  }

  private static String bare(String name) {
    return name.replaceFirst("^\\*?\\.", "");
  }

  private static String plain(String host) {
    return host.strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^([^:]+|\\[.*]):\\d+$", "$1")
        .replaceAll("\\.$|^\\[|]$", "");
  }
}
