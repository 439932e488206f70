package vn.tonghop.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * Connections to a server that are given up two minutes after its machine or the way to it is gone.
 * Nothing tells of that by itself: whoever waits for an answer would wait for ever, or for hours by
 * the system's own measure. A server that only takes its time answers meanwhile that it is there.
 */
public final class KeptAliveSockets extends SocketFactory {

  private static final int FIRST_AFTER_SECONDS = 60;
  private static final int THEN_EVERY_SECONDS = 10;
  private static final int TIMES = 6;

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new Socket();
    socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, FIRST_AFTER_SECONDS);
    set(socket, ExtendedSocketOptions.TCP_KEEPINTERVAL, THEN_EVERY_SECONDS);
    set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, TIMES);
    return socket;
  }

  private static void set(Socket socket, SocketOption<Integer> option, int value)
      throws IOException {
    if (socket.supportedOptions().contains(option)) {
      socket.setOption(option, value);
    }
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(host, port);
  }

  private Socket connected(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new java.net.InetSocketAddress(host, port));
    return socket;
  }
}
