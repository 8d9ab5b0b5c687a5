#include "ingest/address_guard.h"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/un.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

using Kind = AddressKind;

TEST(AddressGuard, Rows) {
  struct Row {
    std::string address;
    Kind kind;
  };
  // Of each range its first and last address, and the neighbours outside.
  const std::vector<Row> rows = {
      {"1.0.0.0", Kind::global},
      {"0.0.0.0", Kind::unspecified},
      {"0.255.255.255", Kind::unspecified},
      {"9.255.255.255", Kind::global},
      {"10.0.0.0", Kind::local},
      {"10.255.255.255", Kind::local},
      {"11.0.0.0", Kind::global},
      {"100.63.255.255", Kind::global},
      {"100.64.0.0", Kind::shared},
      {"100.127.255.255", Kind::shared},
      {"100.128.0.0", Kind::global},
      {"126.255.255.255", Kind::global},
      {"127.0.0.1", Kind::loopback},
      {"127.255.255.255", Kind::loopback},
      {"169.253.255.255", Kind::global},
      {"169.254.169.254", Kind::link_local},
      {"172.15.255.255", Kind::global},
      {"172.16.0.0", Kind::local},
      {"172.31.255.255", Kind::local},
      {"172.32.0.0", Kind::global},
      {"192.0.0.1", Kind::reserved},
      {"192.0.2.1", Kind::reserved},
      {"192.167.255.255", Kind::global},
      {"192.168.0.1", Kind::local},
      {"192.169.0.0", Kind::global},
      {"198.17.255.255", Kind::global},
      {"198.18.0.1", Kind::reserved},
      {"198.19.255.255", Kind::reserved},
      {"198.51.100.1", Kind::reserved},
      {"203.0.113.255", Kind::reserved},
      {"203.0.114.0", Kind::global},
      {"223.255.255.255", Kind::global},
      {"224.0.0.1", Kind::multicast},
      {"239.255.255.255", Kind::multicast},
      {"240.0.0.1", Kind::reserved},
      {"255.255.255.255", Kind::multicast},
      {"::", Kind::unspecified},
      {"::1", Kind::loopback},
      {"::2", Kind::unspecified},  // compatible: 0.0.0.2
      {"::127.0.0.1", Kind::loopback},
      {"::ffff:127.0.0.1", Kind::loopback},
      {"::ffff:10.1.2.3", Kind::local},
      {"::ffff:9.9.9.9", Kind::global},
      {"64:ff9b::10.1.2.3", Kind::local},
      {"64:ff9b::9.9.9.9", Kind::global},
      {"64:ff9b:1::9.9.9.9", Kind::local},
      {"100::1", Kind::reserved},
      {"2001::1", Kind::reserved},
      {"2001:db8::1", Kind::reserved},
      {"2001:4860:4860::8888", Kind::global},
      {"2002:7f00:1::", Kind::loopback},  // 6to4 of 127.0.0.1
      {"2002:0909:0909::1", Kind::global},
      {"2a00:1450::1", Kind::global},
      {"3fff::1", Kind::reserved},
      {"4000::1", Kind::reserved},
      {"fc00::1", Kind::local},
      {"fdff::1", Kind::local},
      {"fe80::1", Kind::link_local},
      {"febf::1", Kind::link_local},
      {"fec0::1", Kind::local},
      {"ff02::1", Kind::multicast},
  };
  for (const Row& row : rows) {
    const auto kind = address_kind(row.address);
    ASSERT_TRUE(kind) << row.address;
    EXPECT_EQ(name_of(*kind).en, name_of(row.kind).en) << row.address;
  }
  EXPECT_FALSE(address_kind(std::string("localhost")));
}

TEST(AddressGuard, SocketsThatAreOfNoNetwork) {
  sockaddr_un un{};
  un.sun_family = AF_UNIX;
  EXPECT_EQ(address_kind(reinterpret_cast<const sockaddr&>(un)), Kind::reserved);
  sockaddr_in in4{};
  in4.sin_family = AF_INET;
  in4.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(address_kind(reinterpret_cast<const sockaddr&>(in4)), Kind::loopback);
}

}  // namespace
}  // namespace recoupe
