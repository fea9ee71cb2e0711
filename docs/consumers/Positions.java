import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Computes positions of streams, feed and webhooks from the next offsets of the facts topics, and
 * back. As a program it translates one line for each topic, with the next offset of each partition:
 *
 * <pre>java Positions.java v1:AwECAwAAAAAAAAA | java Positions.java</pre>
 */
public final class Positions {
  // this order is part of every position; new aggregates come at the end
  private static final List<String> AGGREGATES =
      List.of("organisation", "strategy", "initiative", "forum", "meeting", "commitment", "indicator", "gate", "fund", "document");

  private Positions() {}

  /** The position of a reader who needs these offsets next, by topic and in the order of partitions. */
  public static String encode(Map<String, long[]> next) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String aggregate : AGGREGATES) {
      long[] offsets = next.getOrDefault(topic(aggregate), new long[0]);
      write(bytes, offsets.length);
      Arrays.stream(offsets).forEach(offset -> write(bytes, offset));
    }
    return "v1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** The offsets that a reader at a position needs next; a topic or partition that is missing begins at 0. */
  public static Map<String, long[]> decode(String position) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(position.substring("v1:".length())));
    Map<String, long[]> next = new LinkedHashMap<>();
    for (String aggregate : AGGREGATES) {
      if (bytes.hasRemaining()) {
        next.put(topic(aggregate), LongStream.generate(() -> read(bytes)).limit(read(bytes)).toArray());
      }
    }
    return next;
  }

  private static String topic(String aggregate) {
    return "hito." + aggregate + ".facts.v1";
  }

  /** Seven bits in a byte, the lowest first; the eighth says that more follow. */
  private static void write(ByteArrayOutputStream bytes, long number) {
    long rest = number;
    for (; rest > 127; rest >>>= 7) {
      bytes.write((int) (rest & 127 | 128));
    }
    bytes.write((int) rest);
  }

  private static long read(ByteBuffer bytes) {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes.get();
      number |= (part & 127L) << shift;
      if (part >= 0) {
        return number;
      }
    }
  }

  public static void main(String... arguments) {
    if (arguments.length > 0) {
      decode(arguments[0])
          .forEach(
              (topic, offsets) ->
                  System.out.println(
                      topic + Arrays.stream(offsets).mapToObj(one -> " " + one).collect(Collectors.joining())));
      return;
    }
    Map<String, long[]> next = new LinkedHashMap<>();
    new BufferedReader(new InputStreamReader(System.in))
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            line -> next.put(line[0], Arrays.stream(line).skip(1).mapToLong(Long::parseLong).toArray()));
    System.out.println(encode(next));
  }
}
