package vn.tonghop.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

class KeptAliveSocketsTest {

  @Test
  void aServerThatIsGoneIsGivenUpAfterTwoMinutes() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket =
            new KeptAliveSockets().createSocket(server.getInetAddress(), server.getLocalPort())) {
      assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
      assertThat(
              socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)
                  + socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT)
                      * socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL))
          .isEqualTo(120);
    }
  }
}
