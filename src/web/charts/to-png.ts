import type { EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { ChartLook } from './chart-look.ts';
import { init, use } from './echarts.ts';

use([CanvasRenderer]);

export interface DrawnChart {
  readonly title: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
}

const width = 1200;
const titleHeight = 44;
const ratio = 2;

/** One PNG with all charts below each other, each under its title. Loaded when a picture is asked for. */
export async function toPng(charts: readonly DrawnChart[], look: ChartLook): Promise<Blob> {
  const height = charts.reduce((sum, chart) => sum + chart.height + titleHeight, 24);
  const canvas = document.createElement('canvas');
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.scale(ratio, ratio);
  pen.fillStyle = look.paper;
  pen.fillRect(0, 0, width, height);
  let top = 12;
  for (const chart of charts) {
    pen.fillStyle = look.ink;
    pen.font = `600 16px ${look.font}`;
    pen.fillText(chart.title, 20, top + 26, width - 40);
    pen.drawImage(await picture(chart), 20, top + titleHeight, width - 40, chart.height);
    top += chart.height + titleHeight;
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

async function picture({ option, height }: DrawnChart): Promise<HTMLImageElement> {
  const place = document.createElement('div');
  const chart = init(place, undefined, { renderer: 'canvas', width: width - 40, height });
  try {
    chart.setOption({ ...option, animation: false });
    const image = new Image();
    image.src = chart.getDataURL({ type: 'png', pixelRatio: ratio });
    await image.decode();
    return image;
  } finally {
    chart.dispose();
  }
}
