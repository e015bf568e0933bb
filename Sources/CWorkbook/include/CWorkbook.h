// libxlsxwriter, loaded for the first workbook: linking it would load three libraries at every start.
#ifndef CWORKBOOK_H
#define CWORKBOOK_H

#include <xlsxwriter.h>

// The functions used, under their own names.
#define TAQTA_WORKBOOK_FUNCTIONS(FUNCTION) \
    FUNCTION(workbook_new_opt) \
    FUNCTION(workbook_add_worksheet) \
    FUNCTION(workbook_add_format) \
    FUNCTION(workbook_add_chart) \
    FUNCTION(workbook_set_properties) \
    FUNCTION(workbook_close) \
    FUNCTION(worksheet_write_number) \
    FUNCTION(worksheet_write_string) \
    FUNCTION(worksheet_set_column) \
    FUNCTION(worksheet_set_row) \
    FUNCTION(worksheet_freeze_panes) \
    FUNCTION(worksheet_autofilter) \
    FUNCTION(worksheet_conditional_format_range) \
    FUNCTION(worksheet_insert_chart_opt) \
    FUNCTION(worksheet_set_landscape) \
    FUNCTION(worksheet_set_paper) \
    FUNCTION(worksheet_fit_to_pages) \
    FUNCTION(worksheet_repeat_rows) \
    FUNCTION(worksheet_set_footer) \
    FUNCTION(format_set_bold) \
    FUNCTION(format_set_font_color) \
    FUNCTION(format_set_bg_color) \
    FUNCTION(format_set_num_format) \
    FUNCTION(format_set_align) \
    FUNCTION(format_set_text_wrap) \
    FUNCTION(format_set_indent) \
    FUNCTION(format_set_bottom) \
    FUNCTION(format_set_font_size) \
    FUNCTION(chart_add_series) \
    FUNCTION(chart_series_set_categories) \
    FUNCTION(chart_series_set_values) \
    FUNCTION(chart_series_set_name) \
    FUNCTION(chart_series_set_fill) \
    FUNCTION(chart_title_set_name) \
    FUNCTION(chart_legend_set_position) \
    FUNCTION(chart_title_set_name_font) \
    FUNCTION(chart_axis_set_num_format) \
    FUNCTION(chart_axis_major_gridlines_set_line) \
    FUNCTION(chart_axis_set_reverse)

#define TAQTA_FIELD(name) __typeof__(&name) _Nonnull name;
struct taqta_workbook { TAQTA_WORKBOOK_FUNCTIONS(TAQTA_FIELD) };
#undef TAQTA_FIELD

/// The library's functions; NULL if it is not installed.
const struct taqta_workbook *_Nullable taqta_workbook_functions(void);

#endif
