package cn.tongxin.platform.codec;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.Keyring;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the keyring from its file, which stands neither in the database nor in the repository. The
 * API does not start without one: that it is missing, or that others can read it, must not be found
 * out by the first person whose field is to be encrypted (ADR 0019).
 */
public class KeyringFile {
    static final String SETTING = "TONGXIN_KEYRING";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    @Produces
    @Singleton
    @Startup
    FieldCipher cipher(
            @ConfigProperty(name = "tongxin.keyring") Optional<String> file,
            EncryptedColumns columns) {
        Path path =
                Path.of(
                        file.orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                SETTING
                                                        + " must name the keyring file; encrypted"
                                                        + " fields cannot be kept without it")));
        // Handed over and not registered: nothing else in this process shall change its provider.
        return new FieldCipher(read(path), new SecureRandom(), BouncyCastleProvider::new)
                .only(columns::holds);
    }

    static Keyring read(Path file) {
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalStateException(
                        "others than its owner can use the keyring " + file + ": chmod 600 it");
            }
            return Keyring.parse(Files.readString(file));
        } catch (IOException | UnsupportedOperationException e) {
            throw new IllegalStateException("the keyring " + file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            // Its message names a line and never what stands in it.
            throw new IllegalStateException("not a keyring: " + file + ": " + e.getMessage());
        }
    }
}
