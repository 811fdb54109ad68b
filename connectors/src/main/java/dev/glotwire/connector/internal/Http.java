package dev.glotwire.connector.internal;

import dev.glotwire.spi.ProxyServer;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Sets OkHttp up as a transport says. */
final class Http {
  private static final long IDLE_SECONDS = 5;
  private static final int TOO_MANY_TO_MATTER = 1_000;
  private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

  private Http() {}

  /**
   * @param timeout of a whole request
   * @throws IllegalArgumentException if the file of certificates is none
   */
  static OkHttpClient client(Transport transport, Duration timeout) {
    Dispatcher dispatcher = new Dispatcher(daemons());
    dispatcher.setMaxRequests(TOO_MANY_TO_MATTER);
    dispatcher.setMaxRequestsPerHost(TOO_MANY_TO_MATTER);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectTimeout(transport.connectTimeout())
            .readTimeout(transport.readTimeout().orElse(timeout))
            .writeTimeout(timeout)
            .callTimeout(timeout)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false);
    if (transport.hasProxy()) {
      builder.proxySelector(new Proxies(transport)).proxyAuthenticator(login(transport));
    }
    transport.caFile().ifPresent(file -> trust(builder, file));
    return builder.build();
  }

  private static ThreadPoolExecutor daemons() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        work -> {
          Thread thread = new Thread(work, "glotwire-http");
          thread.setDaemon(true);
          return thread;
        });
  }

  private static Authenticator login(Transport transport) {
    return (route, response) -> {
      ProxyServer proxy = transport.proxyFor(response.request().url().uri()).orElse(null);
      // A second refusal would be asked forever.
      boolean refused = response.request().header(PROXY_AUTHORIZATION) != null;
      if (proxy == null || proxy.user().isEmpty() || refused) {
        return null;
      }
      String password = proxy.password().map(Secret::reveal).orElse("");
      return response
          .request()
          .newBuilder()
          .header(PROXY_AUTHORIZATION, Credentials.basic(proxy.user().get(), password))
          .build();
    };
  }

  private static void trust(OkHttpClient.Builder builder, Path file) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (X509Certificate known : trustManager(null).getAcceptedIssuers()) {
        store.setCertificateEntry("platform-" + number++, known);
      }
      Collection<? extends Certificate> more;
      try (InputStream in = Files.newInputStream(file)) {
        more = CertificateFactory.getInstance("X.509").generateCertificates(in);
      }
      if (more.isEmpty()) {
        throw new IllegalArgumentException("there is no certificate in " + file);
      }
      for (Certificate one : more) {
        store.setCertificateEntry("file-" + number++, one);
      }
      X509TrustManager manager = trustManager(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      builder.sslSocketFactory(context.getSocketFactory(), manager);
    } catch (IOException e) {
      throw new IllegalArgumentException("the certificates in " + file + " cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("there is no certificate in " + file, e);
    }
  }

  private static X509TrustManager trustManager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("this Java has no X.509 trust manager");
  }

  /** Asks the transport for the proxy of each address. */
  private static final class Proxies extends ProxySelector {
    private final Transport transport;

    Proxies(Transport transport) {
      this.transport = transport;
    }

    @Override
    public List<Proxy> select(URI address) {
      return List.of(transport.proxyFor(address).map(Proxies::of).orElse(Proxy.NO_PROXY));
    }

    private static Proxy of(ProxyServer proxy) {
      Proxy.Type type =
          switch (proxy.kind()) {
            case HTTP -> Proxy.Type.HTTP;
            case SOCKS -> Proxy.Type.SOCKS;
          };
      return new Proxy(type, InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException cause) {
      // There is one proxy for each address; the request fails with the cause.
    }
  }
}
