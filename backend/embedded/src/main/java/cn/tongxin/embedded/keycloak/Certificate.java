package cn.tongxin.embedded.keycloak;

import cn.tongxin.embedded.files.FileTrees;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate for localhost, made by the JDK's keytool: demos over https only. */
public record Certificate(Path keyStore, Path pem, String password) {
    private static final String ALIAS = "localhost";

    /** The one in this directory, made now if there is none yet. */
    public static Certificate in(Path directory, String password) throws IOException {
        Path keyStore = directory.resolve("localhost.p12");
        Path pem = directory.resolve("localhost.pem");
        FileTrees.createPrivateDirectory(directory);
        Certificate certificate = new Certificate(keyStore, pem, password);
        if (!Files.exists(pem)) {
            Files.deleteIfExists(keyStore);
            certificate.make();
            FileTrees.writePrivately(pem, certificate.asPem());
        }
        return certificate;
    }

    private void make() throws IOException {
        Path passwordFile = keyStore.resolveSibling("keytool.password");
        FileTrees.writePrivately(passwordFile, password);
        try {
            Process keytool =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "keytool")
                                            .toString(),
                                    "-genkeypair",
                                    "-alias",
                                    ALIAS,
                                    "-keyalg",
                                    "EC",
                                    "-groupname",
                                    "secp256r1",
                                    "-validity",
                                    "825",
                                    "-dname",
                                    "CN=localhost, O=Tongxin demo (self-signed)",
                                    "-ext",
                                    "san=dns:localhost,ip:127.0.0.1",
                                    "-ext",
                                    "bc:c=ca:true",
                                    "-storetype",
                                    "PKCS12",
                                    "-keystore",
                                    keyStore.toString(),
                                    "-storepass:file",
                                    passwordFile.toString())
                            .redirectErrorStream(true)
                            .start();
            String said = new String(keytool.getInputStream().readAllBytes());
            if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                keytool.destroyForcibly();
                throw new IOException("无法生成自签名证书：" + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while making a certificate", e);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private String asPem() throws IOException {
        try {
            byte[] der = load().getCertificate(ALIAS).getEncoded();
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IOException("unreadable certificate " + keyStore, e);
        }
    }

    /** Trusts this certificate and no other. */
    public SSLContext trust() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, load().getCertificate(ALIAS));
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("unreadable certificate " + keyStore, e);
        }
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }
}
