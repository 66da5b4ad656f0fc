package cn.tongxin.embedded;

import cn.tongxin.city.CityLoader;
import cn.tongxin.embedded.demo.Checkout;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A source tree with stand-ins for the built API, city and pages, and the real demo accounts. */
final class StandInCheckout {
    private StandInCheckout() {}

    static Checkout in(Path root) throws IOException {
        Files.createDirectories(root.resolve("backend/embedded"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Checkout checkout = new Checkout(root);
        Files.createDirectories(checkout.demoAccounts().getParent());
        Files.copy(Checkout.around(Path.of("")).demoAccounts(), checkout.demoAccounts());
        Files.createDirectories(checkout.webClient());
        Files.writeString(checkout.webClient().resolve("index.html"), "<html></html>");
        Files.createDirectories(checkout.apiJar().getParent());
        jar(checkout.apiJar(), StandInApi.class);
        Files.createDirectories(checkout.city().resolve("lib"));
        jar(checkout.city().resolve("city.jar"), CityLoader.class);
        Files.copy(driver(), checkout.city().resolve("lib/postgresql.jar"));
        return checkout;
    }

    private static void jar(Path file, Class<?> main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        String entry = main.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                var bytes = main.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            bytes.transferTo(jar);
        }
    }

    private static Path driver() throws IOException {
        try {
            return Path.of(
                    org.postgresql.Driver.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
