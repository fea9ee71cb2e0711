package org.hito.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollSocketChannel;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

/** A client that vanishes says nothing, and only Linux can tell how long it has been silent. */
@QuarkusTest
@GatewayTest
class VanishedClientComponentTest {

  @Inject Vertx vertx;

  @Test
  void theGatewayUsesTheTransportOfLinux() {
    assumeTrue(Epoll.isAvailable());
    assertTrue(vertx.isNativeTransportEnabled());
  }

  @Test
  void aConnectionEndsWhenItsClientAcknowledgesNothing() {
    assumeTrue(Epoll.isAvailable());
    // Given
    var connection = new EpollSocketChannel();
    // When
    new ConnectionStart().postInitializeServerChildChannel(connection);
    // Then
    assertEquals(25_000, connection.config().getOption(EpollChannelOption.TCP_USER_TIMEOUT));
    connection.unsafe().closeForcibly();
  }
}
