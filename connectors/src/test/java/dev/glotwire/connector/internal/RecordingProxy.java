package dev.glotwire.connector.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy on this machine that writes down what it is asked for and leads every connection to one
 * port, whatever host was named.
 */
final class RecordingProxy implements AutoCloseable {
  private static final int SOCKS_5 = 5;

  private final ServerSocket server;
  private final int target;
  private final boolean asksForLogin;
  private final List<String> heads = new CopyOnWriteArrayList<>();

  RecordingProxy(int target, boolean asksForLogin) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    this.asksForLogin = asksForLogin;
    daemon(this::serve);
  }

  String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** Returns the request line and headers of each request. */
  List<String> heads() {
    return List.copyOf(heads);
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        daemon(() -> lead(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void lead(Socket client) {
    try (client) {
      int first = client.getInputStream().read();
      if (first == SOCKS_5) {
        leadSocks(client);
        return;
      }
      String head = (char) first + head(client.getInputStream());
      heads.add(head);
      if (asksForLogin && !head.contains("Proxy-Authorization")) {
        say(
            client,
            "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n");
        return;
      }
      try (Socket service = new Socket(InetAddress.getLoopbackAddress(), target)) {
        if (head.startsWith("CONNECT ")) {
          say(client, "HTTP/1.1 200 Go ahead\r\n\r\n");
        } else {
          say(service, head.replaceFirst(" http://[^/]+", " ").replace("keep-alive", "close"));
        }
        join(client, service);
      }
    } catch (IOException | InterruptedException e) {
      return; // one side hung up
    }
  }

  /** SOCKS 5 (RFC 1928), without a login, to a host by its name. */
  private void leadSocks(Socket client) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    in.readFully(new byte[in.readUnsignedByte()]); // ways to log in
    client.getOutputStream().write(new byte[] {SOCKS_5, 0});
    byte[] connect = new byte[4];
    in.readFully(connect);
    byte[] host = new byte[in.readUnsignedByte()];
    in.readFully(host);
    int port = in.readUnsignedShort();
    heads.add("SOCKS " + new String(host, StandardCharsets.US_ASCII) + ":" + port);
    try (Socket service = new Socket(InetAddress.getLoopbackAddress(), target)) {
      client.getOutputStream().write(new byte[] {SOCKS_5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
      join(client, service);
    }
  }

  private static void join(Socket client, Socket service) throws InterruptedException {
    Thread there = daemon(() -> copy(client, service));
    copy(service, client);
    there.join();
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.write(b);
      if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static void say(Socket to, String text) throws IOException {
    OutputStream out = to.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      return; // one side hung up
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "recording-proxy");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
