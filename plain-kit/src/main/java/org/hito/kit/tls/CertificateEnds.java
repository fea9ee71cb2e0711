package org.hito.kit.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the certificates in the configured files expire: a chain with its first certificate, a
 * bundle of authorities with its last. A process reads these files once, at its start.
 */
public final class CertificateEnds {

  private static final String PEM = "PEM";
  private static final Pattern BLOCK =
      Pattern.compile("(?s)-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----");

  private final Function<String, Optional<String>> settings;
  private final Map<Path, Instant> ends = new TreeMap<>();

  private CertificateEnds(Function<String, Optional<String>> settings) {
    this.settings = settings;
  }

  /** The ends by file; files that are not configured or cannot be read are left out. */
  public static Map<Path, Instant> in(Function<String, Optional<String>> settings) {
    CertificateEnds found = new CertificateEnds(settings);
    found.add("hito.database.ca", PEM, null, BinaryOperator.maxBy(Comparator.naturalOrder()));
    found.addStore("truststore", BinaryOperator.maxBy(Comparator.naturalOrder()));
    found.addStore("keystore", BinaryOperator.minBy(Comparator.naturalOrder()));
    return found.ends;
  }

  private void addStore(String store, BinaryOperator<Instant> which) {
    String name = "kafka.ssl." + store + ".";
    add(
        name + "location",
        settings.apply(name + "type").orElse("JKS"),
        settings.apply(name + "password").map(String::toCharArray).orElse(null),
        which);
  }

  private void add(String name, String type, char[] password, BinaryOperator<Instant> which) {
    settings
        .apply(name)
        .map(Path::of)
        .ifPresent(
            file ->
                certificates(file, type, password)
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .reduce(which)
                    .ifPresent(end -> ends.put(file, end)));
  }

  private static Stream<X509Certificate> certificates(Path file, String type, char[] password) {
    try (InputStream content = Files.newInputStream(file)) {
      return (type.equals(PEM) ? pem(content) : stored(content, type, password))
          .stream().map(X509Certificate.class::cast);
    } catch (IOException | GeneralSecurityException unreadable) {
      return Stream.empty(); // connecting with it reports the failure
    }
  }

  // the file may hold a key, too
  private static Collection<? extends Certificate> pem(InputStream content)
      throws IOException, GeneralSecurityException {
    String certificates =
        BLOCK
            .matcher(new String(content.readAllBytes(), US_ASCII))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining("\n"));
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(certificates.getBytes(US_ASCII)));
  }

  private static Collection<? extends Certificate> stored(
      InputStream content, String type, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(type);
    store.load(content, password);
    List<Certificate> all = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      Certificate[] chain = store.getCertificateChain(alias);
      Certificate alone = store.getCertificate(alias); // null for a secret
      all.addAll(chain != null ? List.of(chain) : Stream.ofNullable(alone).toList());
    }
    return all;
  }
}
