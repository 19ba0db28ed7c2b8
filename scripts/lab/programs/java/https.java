// Calls by HTTPS as services in Java do: https.java URL ROOT [PROTOCOLS] [CIPHERS]. What is printed is the library's own error.
import java.io.FileInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

class Https {
  static SSLContext trusting(String root) throws Exception {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null);
    try (var file = new FileInputStream(root)) {
      store.setCertificateEntry("root", CertificateFactory.getInstance("X.509").generateCertificate(file));
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  public static void main(String[] args) throws Exception {
    var wanted = new SSLParameters();
    if (args.length > 2 && !args[2].isEmpty()) wanted.setProtocols(args[2].split(","));
    if (args.length > 3) wanted.setCipherSuites(args[3].split(","));
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    var request = HttpRequest.newBuilder(URI.create(args[0])).build();
    try {
      var reply = client.sslContext(trusting(args[1])).sslParameters(wanted).build().send(request, BodyHandlers.ofString());
      System.out.println(reply.statusCode() + " " + reply.body());
    } catch (Exception failure) {
      // As a stack trace shows it, without the frames.
      System.out.println("Exception in thread \"main\" " + failure);
      for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) System.out.println("Caused by: " + cause);
    }
  }
}
