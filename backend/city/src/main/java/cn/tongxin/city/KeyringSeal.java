package cn.tongxin.city;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.kernel.cipher.Keyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Encrypts with the keyring of the installation, as the API does: only so can it read the rows. */
final class KeyringSeal implements FieldSeal {
    private final FieldCipher cipher;

    KeyringSeal(Path keyring) throws UnusableKeyring {
        try {
            cipher =
                    new FieldCipher(
                            Keyring.parse(Files.readString(keyring)),
                            new SecureRandom(),
                            BouncyCastleProvider::new);
        } catch (IOException e) {
            throw new UnusableKeyring("密钥环 " + keyring + " 不能读");
        } catch (IllegalArgumentException e) {
            // Its message names a line and never what stands in it.
            throw new UnusableKeyring("密钥环 " + keyring + " 不能用：" + e.getMessage());
        }
    }

    /** The file is not there, not ours to read, or not a keyring. */
    static final class UnusableKeyring extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableKeyring(String message) {
            super(message);
        }
    }

    @Override
    public String sealed(String table, String column, UUID row, String plain) {
        return cipher.encrypt(new FieldPlace(table, column, row), plain);
    }

    @Override
    public String hash(String table, String column, String normalised) {
        return cipher.hash(table, column, normalised);
    }
}
