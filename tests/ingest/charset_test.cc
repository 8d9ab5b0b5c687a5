#include "ingest/charset.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

using namespace std::string_literals;

struct Row {
  std::string why;
  std::string bytes;
  std::string text;
};

TEST(DecodeHtml, FindsTheCharacterSet) {
  const std::string filler(3000, ' ');
  const std::vector<Row> rows = {
      {"none: UTF-8", "<p>déjà 5 €", "<p>déjà 5 €"},
      {"none, not UTF-8", "<p>d\xE9j\xE0 5 \x80", "<p>déjà 5 €"},
      {"none, UTF-8 with a byte too many", "<p>déjà\xE9", "<p>déjà\uFFFD"},
      {"utf-8 that is not", "<meta charset=utf-8><p>d\xE9j\xE0", "<meta charset=utf-8><p>déjà"},
      {"latin1 that is UTF-8", "<meta charset=latin1><p>déjà", "<meta charset=latin1><p>déjà"},
      {"encoded twice", "<meta charset=utf-8><p>dÃ©jÃ\u00A0", "<meta charset=utf-8><p>déjà"},
      {"decomposed letters stay so", "<p>de\u0301ja\u0300", "<p>de\u0301ja\u0300"},
      {"utf-8", "<meta charset=utf-8>\xC3\xA9\xE9", "<meta charset=utf-8>é\uFFFD"},
      {"UTF-8 mark before all", "\xEF\xBB\xBF<meta charset=latin1>é", "<meta charset=latin1>é"},
      {"latin1 is windows-1252", "<meta charset=latin1>5 \x80 d\x92\xE9t\xE9",
       "<meta charset=latin1>5 € d’été"},
      {"iso-8859-1 too", "<meta charset=\"ISO-8859-1\">\x85", "<meta charset=\"ISO-8859-1\">…"},
      {"iso-8859-15", "<meta charset=iso-8859-15>\xA4\xBD", "<meta charset=iso-8859-15>€œ"},
      {"http-equiv", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">\xE9",
       "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">é"},
      {"http-equiv, quoted", "<meta content='text/html; charset = \"cp1252\"' http-equiv=content-type>\xE9",
       "<meta content='text/html; charset = \"cp1252\"' http-equiv=content-type>é"},
      {"other metas say nothing", "<meta name=x content='charset=latin1'>é",
       "<meta name=x content='charset=latin1'>é"},
      {"nor do comments", "<!-- <meta charset=latin1> -->é", "<!-- <meta charset=latin1> -->é"},
      {"the first counts", "<meta charset=utf-8><meta charset=latin1>é",
       "<meta charset=utf-8><meta charset=latin1>é"},
      {"too far down", filler + "<meta charset=latin1>é", filler + "<meta charset=latin1>é"},
      {"unknown", "<meta charset=klingon>é", "<meta charset=klingon>é"},
      {"utf-16 cannot be", "<meta charset=utf-16>é", "<meta charset=utf-16>é"},
      {"shift_jis", "<meta charset=shift_jis>\x93\xFA\x96\x7B", "<meta charset=shift_jis>日本"},
      {"gb2312", "<meta charset=gb2312>\xD6\xD0", "<meta charset=gb2312>中"},
      {"ill-formed", "<meta charset=shift_jis>\x93", "<meta charset=shift_jis>\uFFFD"},
      {"UTF-16 little end first", "\xFF\xFE<\0p\0>\0\xE9\0\xAC\x20"s, "<p>é€"},
      {"UTF-16 big end first", "\xFE\xFF\0<\0p\0>\0\xE9\x20\xAC"s, "<p>é€"},
      {"half a UTF-16 pair", "\xFF\xFE\x3D\xD8x\0"s, "\uFFFDx"},
      {"empty", "", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(decode_html(row.bytes), row.text) << row.why;
}

TEST(DecodeHtml, GoesByTheHeaderBeforeTheMeta) {
  const std::string page = "<meta charset=utf-8>\xA4";
  EXPECT_EQ(decode_html(page, "iso-8859-15"), "<meta charset=utf-8>€");
  EXPECT_EQ(decode_html(page, "text/html; charset=ISO-8859-15"), "<meta charset=utf-8>€");
  EXPECT_EQ(decode_html("\xEF\xBB\xBFé", "iso-8859-15"), "é") << "but not before the mark";
  EXPECT_EQ(decode_html("<meta charset=iso-8859-15>\xA4", "klingon"), "<meta charset=iso-8859-15>€");
  EXPECT_EQ(decode_html("<meta charset=iso-8859-15>\xA4", "text/html"), "<meta charset=iso-8859-15>€");
}

TEST(DecodeHtml, DetectsWhatNobodyStates) {
  // "Привет, как дела у вас сегодня?" in KOI8-R, several times, for the detector goes by frequencies
  std::string koi8;
  for (int i = 0; i < 8; ++i)
    koi8 +=
        "\xF0\xD2\xC9\xD7\xC5\xD4, \xCB\xC1\xCB \xC4\xC5\xCC\xC1 \xD5 \xD7\xC1\xD3 "
        "\xD3\xC5\xC7\xCF\xC4\xCE\xD1? ";
  EXPECT_EQ(decode_html(koi8).substr(0, 12), "Привет");
}

TEST(DecodeText, IsUtf8UnlessAMarkSaysOtherwise) {
  EXPECT_EQ(decode_text("\xEF\xBB\xBFété"), "été");
  EXPECT_EQ(decode_text("\xE9t\xE9"), "\uFFFDt\uFFFD");
  EXPECT_EQ(decode_text("\xFF\xFE\xE9\0"s), "é");
  EXPECT_EQ(decode_text("<meta charset=latin1>\xE9"), "<meta charset=latin1>\uFFFD");
}

}  // namespace
}  // namespace recoupe
