package cn.tongxin.messaging;

import java.util.Set;
import java.util.UUID;

/**
 * Who must not be written to outside the platform, because somebody else may read it: whoever keeps
 * the rules answers. It holds for urgent messages too; they wait inside.
 */
public interface SafeMail {
    /** Those of these accounts to whom no e-mail goes. */
    Set<UUID> unsafe(Set<UUID> accounts);
}
