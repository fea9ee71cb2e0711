package org.hito.gateway.webhooks.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SinkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example.org/hito",
        "HTTPS://Hooks.example.org/hito",
        "https://hooks.example.org:8443/hito?team=a%20b",
        "https://hooks.example.org:1024/hito",
        "https://hooks.example.org.",
        "https://8.8.8.8/hook",
        "https://[2606:4700:4700::1111]/hook",
        "https://0x.example.org/",
        "https://123.example.org/"
      })
  void aPublicAddressWithTlsIsASink(String address) {
    assertTrue(Sink.parse(address).orElseThrow().seemsPublic());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hooks.example.org",
        "ftp://hooks.example.org/",
        "file:///etc/passwd",
        "https:///hook",
        "https://user:secret@hooks.example.org/",
        "https://hooks.example.org@127.0.0.1/",
        "https://hooks.example.org/#a",
        "https://hooks.example.org:0/",
        "https://hooks.example.org:65536/",
        "https://hooks.example.org/a b",
        "https://2130706433/", // 127.0.0.1 in one number
        "https://017700000001/",
        "https://0x7f000001/",
        "https://0x7f.1/",
        "https://127.1/",
        "https://0177.0.0.1/",
        "https://127.0.0.01/",
        "https://127.0.0.1./",
        "https://10.0.0.256/",
        "https://1.2.3.4.5/",
        "https://[fe80::1%25eth0]/",
        "https://ñandú.example.org/",
        "https://hooks.example.org/\ud800" // half a character
      })
  void whatIsNoPlainAddressIsNoSink(String address) {
    assertTrue(Sink.parse(address).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.org/",
        "https://localhost/",
        "https://meeting-service/",
        "https://meeting-service:8443/",
        "https://metadata.google.internal/",
        "https://printer.local/",
        "https://a.localhost/",
        "https://a.LOCALHOST./",
        "https://hooks.example.org:22/",
        "https://hooks.example.org:80/",
        "https://hooks.example.org:1023/",
        "https://127.0.0.1/",
        "https://10.1.2.3/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[fd00::1]/"
      })
  void whatLeadsIntoANetworkIsNotPublic(String address) {
    assertFalse(Sink.parse(address).orElseThrow().seemsPublic());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::10.0.0.1",
        "::8.8.8.8",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "3fff::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:10::1",
        "2002:a00:1::",
        "2002:808:808::",
        "64:ff9b::a00:1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::808:808",
        "100::1",
        "5f00::1"
      })
  void addressesThatAreNotOfThePublicInternetAreNotPublic(String address) throws Exception {
    assertFalse(PublicAddress.is(InetAddress.getByName(address).getAddress()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2001:200::1",
        "64:ff9b::808:808"
      })
  void theirNeighboursArePublic(String address) throws Exception {
    assertTrue(PublicAddress.is(InetAddress.getByName(address).getAddress()));
  }

  @Test
  void anIpv4AddressIsTheSameInTheFormOfIpv6() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    mapped[12] = 10;
    assertFalse(PublicAddress.is(mapped));
  }

  @Test
  void aSinkKnowsWhatToConnectToAndWhatToAskFor() {
    // When
    Sink named = Sink.parse("https://hooks.example.org?a=b").orElseThrow();
    Sink numbered = Sink.parse("http://[2606:4700::1]:8080/x").orElseThrow();
    // Then
    assertEquals("hooks.example.org", named.host());
    assertEquals(443, named.port());
    assertEquals("/?a=b", named.target());
    assertEquals("2606:4700::1", numbered.host());
    assertEquals(8080, numbered.port());
    assertEquals("/x", numbered.target());
  }

  @Test
  void lettersOutsideOfAsciiAreEncodedInTheRequest() {
    // When
    Sink sink = Sink.parse("https://hooks.example.org/notificación/%C3%B1?año=2026").orElseThrow();
    // Then
    assertEquals("/notificaci%C3%B3n/%C3%B1?a%C3%B1o=2026", sink.target());
  }
}
