package org.hito.gateway.connection;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.unix.Buffer;
import io.netty.channel.unix.RawUnixChannelOption;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Clients that read a stream until their machine is gone: from then on the kernel drops whatever
 * reaches their sockets, before it acknowledges anything, and says nothing.
 */
@SuppressWarnings("FutureReturnValueIgnored") // who vanishes does not look back
public final class VanishingClients implements AutoCloseable {

  private static final int SOL_SOCKET = 1;
  private static final int SO_ATTACH_FILTER = 26;
  private static final int SIZE_OF_SOCK_FPROG = 16;
  private static final short BPF_RETURN_CONSTANT = 0x06;

  private final EventLoopGroup loop = new EpollEventLoopGroup(1);
  private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final Set<Channel> served = ConcurrentHashMap.newKeySet();

  /** Opens streams, one after the other. */
  public VanishingClients(int count, String host, int port) {
    String request = "GET /api/v1/events HTTP/1.1\r\nHost: hito.example\r\n\r\n";
    Bootstrap client =
        new Bootstrap()
            .group(loop)
            .channel(EpollSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .handler(new Reader());
    for (int one = 0; one < count; one++) {
      Channel channel = client.connect(host, port).syncUninterruptibly().channel();
      clients.add(channel);
      channel.writeAndFlush(Unpooled.copiedBuffer(request, StandardCharsets.US_ASCII));
    }
  }

  /** How many have received something. */
  public int served() {
    return served.size();
  }

  /** All of them at once. */
  public void vanish() {
    ByteBuffer nothing = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
    nothing.putShort(0, BPF_RETURN_CONSTANT); // of which the constant, the bytes to keep, is 0
    ByteBuffer program =
        ByteBuffer.allocateDirect(SIZE_OF_SOCK_FPROG).order(ByteOrder.nativeOrder());
    program.putShort(0, (short) 1).putLong(8, Buffer.memoryAddress(nothing));
    var filter =
        new RawUnixChannelOption(
            "SO_ATTACH_FILTER", SOL_SOCKET, SO_ATTACH_FILTER, SIZE_OF_SOCK_FPROG);
    clients.forEach(channel -> channel.config().setOption(filter, program.duplicate()));
  }

  @Override
  public void close() {
    loop.shutdownGracefully().syncUninterruptibly();
  }

  @Sharable
  private final class Reader extends SimpleChannelInboundHandler<ByteBuf> {

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
      served.add(context.channel());
    }
  }
}
