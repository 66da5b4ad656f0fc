package cn.tongxin.embedded.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountTest {
    private static final String HEADER =
            "accountId,subject,username,displayName,kind,role,scopeKind,scopeRef,placeName\n";
    @TempDir Path directory;

    @Test
    void rowsOfOneSubjectAreOneAccountWithSeveralGrants() throws IOException {
        List<DemoAccount> accounts =
                read(
                        HEADER
                                + "a,s1,inspector,演示·甲,PERSON,inspector,SCHOOL,2145,甲小学\n"
                                + "a,s1,inspector,演示·甲,PERSON,inspector,SCHOOL,2146,乙小学\n"
                                + "b,s2,service-account-partner-demo,演示,SERVICE,partner,,,\n");
        assertEquals(2, accounts.size());
        assertEquals(Set.of("inspector"), accounts.get(0).roles());
        assertEquals("SCHOOL 2146", accounts.get(0).grants().get(1).scope());
        assertEquals("partner-demo", accounts.get(1).clientId());
        assertEquals("service-account-partner-demo", accounts.get(1).keycloakUsername());
        assertEquals("", accounts.get(1).grants().get(0).scope());
    }

    @Test
    void aWrongFileIsRefused() {
        assertThrows(IOException.class, () -> read("name,password\n"));
        assertThrows(IOException.class, () -> read(HEADER + "a,b,c\n"));
        assertThrows(IOException.class, () -> DemoAccount.read(directory.resolve("missing.csv")));
    }

    private List<DemoAccount> read(String text) throws IOException {
        return DemoAccount.read(Files.writeString(directory.resolve("accounts.csv"), text));
    }
}
